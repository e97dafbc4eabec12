using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Trends.Answers;

/// <summary>
/// The days of a fiscal year up to a date, and the same days of other years: the same month and day, so that a month that is
/// whole here is whole there too (to 28 February or 29 February). How many of them were open differs, and is said.
/// </summary>
/// <param name="Through">The last of the days, included.</param>
public readonly record struct SameDays(DateOnly Through)
{
    public FiscalYear Year => FiscalYear.Of(Through);

    public bool IsWholeMonths => Through.AddDays(1).Day == 1;

    public bool IsWholeYear => Through == Year.LastDay;

    /// <summary>Months from April that are whole, 0–12.</summary>
    public int WholeMonths => MonthIndex + (IsWholeMonths ? 1 : 0);

    private int MonthIndex => (Through.Month + 8) % 12;

    public DateOnly ThroughIn(FiscalYear year)
    {
        var first = year.FirstDay.AddMonths(MonthIndex);
        var last = first.AddMonths(1).AddDays(-1);
        return IsWholeMonths ? last : new DateOnly(first.Year, first.Month, Math.Min(Through.Day, last.Day));
    }

    /// <summary>The first of the days of the month that is not whole; null where all months are.</summary>
    public DateOnly? PartFrom(FiscalYear year) => IsWholeMonths ? null : year.FirstDay.AddMonths(MonthIndex);
}
