using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Months;

namespace KumamotoWards.Core.Trends.Answers.Loading;

/// <summary>
/// Chooses the day up to which years are compared: of the last business days the latest through which the most figures are
/// entered. Where most are not, it goes back to the end of an earlier month if more are there.
/// </summary>
internal sealed class LastDay(MonthlyFigures figures, SpanReader reader, OfficeCalendar cityHall)
{
    /// <summary>So many business days it waits for the slowest office; after that the office is left out.</summary>
    private const int BusinessDaysBack = 5;

    /// <summary>The first of the month that the earliest of the days is in.</summary>
    public static DateOnly FirstOfRecent(DateOnly today, OfficeCalendar cityHall) => MonthlyFigures.FirstOf(Candidates(today, cityHall)[^1]);

    public SameDays? Choose(DateOnly today)
    {
        var recent = Best(Candidates(today, cityHall));
        if (recent.IsMost) return recent.Days;
        var earlier = Best(MonthEnds(today));
        return earlier.Entered > recent.Entered ? earlier.Days : recent.Days;
    }

    /// <summary>Yesterday, and the days before the last business days; latest first.</summary>
    private static List<DateOnly> Candidates(DateOnly today, OfficeCalendar cityHall)
    {
        var days = new List<DateOnly> { today.AddDays(-1) };
        for (var date = today.AddDays(-1); days.Count <= BusinessDaysBack; date = date.AddDays(-1))
            if (cityHall.IsBusinessDay(date)) days.Add(date.AddDays(-1));
        return days;
    }

    /// <summary>Of the fiscal year that yesterday is in, and of the one before it the last; latest first.</summary>
    private static IEnumerable<DateOnly> MonthEnds(DateOnly today)
    {
        var first = FiscalYear.Of(today.AddDays(-1)).FirstDay;
        for (var end = MonthlyFigures.FirstOf(today).AddDays(-1); end >= first.AddDays(-1); end = MonthlyFigures.FirstOf(end).AddDays(-1)) yield return end;
    }

    private (SameDays? Days, int Entered, bool IsMost) Best(IEnumerable<DateOnly> candidates)
    {
        var (best, bestCount, isMost) = ((SameDays?)null, 0, false);
        foreach (var days in candidates.Select(date => new SameDays(date)))
        {
            var (entered, owed) = Count(days);
            if (entered > bestCount) (best, bestCount, isMost) = (days, entered, 2 * entered >= owed);
        }
        return (best, bestCount, isMost);
    }

    /// <summary>Offices that have not begun to enter are not waited for.</summary>
    private (int Entered, int Owed) Count(SameDays days)
    {
        var (entered, owed) = (0, 0);
        foreach (var office in figures.Yearly.Offices)
            for (var column = 0; column < figures.Yearly.Items.Count; column++)
            {
                var figure = reader.Running(office, column, days);
                if (figure.IsEntered) entered++;
                if (figure.IsEntered || figure is { Kind: SpanKind.Missing, Value: > 0 }) owed++;
            }
        return (entered, owed);
    }
}
