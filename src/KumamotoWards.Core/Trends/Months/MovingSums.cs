using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Events;

namespace KumamotoWards.Core.Trends.Months;

/// <summary>
/// The moving sum of twelve months: the season falls out of it, so that only a lasting change moves the line.
/// </summary>
public static class MovingSums
{
    public const int Length = 12;

    /// <summary>
    /// For each month first–last, both included: the sum of it and the eleven before. Null where one of them is not known or not
    /// complete, and where the series is broken between them: what was counted before and after is not one sum.
    /// </summary>
    public static IReadOnlyList<MonthFigure> Of(MonthlyFigures figures, TrendScope scope, ItemSet items, DateOnly first, DateOnly last)
    {
        if (last < first) return [];
        var months = new List<MonthFigure>();
        for (var month = first.AddMonths(1 - Length); month <= last; month = month.AddMonths(1)) months.Add(figures.Sum(scope, items, month));
        var breaks = TrendEvents.BreaksBeforeMonths(figures.Yearly, scope, new YearSpan(FiscalYear.Of(first).Previous, FiscalYear.Of(last)));
        return [.. Enumerable.Range(Length - 1, months.Count - Length + 1).Select(end => Sum(months[(end - Length + 1)..(end + 1)], breaks))];
    }

    private static MonthFigure Sum(List<MonthFigure> months, IReadOnlyList<DateOnly> breaks)
    {
        var isWhole = months.TrueForAll(month => month.IsComplete) && !breaks.Any(month => months[0].Month < month && month <= months[^1].Month);
        return months[^1] with
        {
            Value = isWhole ? months.Sum(month => month.Value!.Value) : null,
            IsComplete = isWhole,
            IsLocked = months.TrueForAll(month => month.IsLocked),
            IsSample = months.Exists(month => month.IsSample),
        };
    }
}
