namespace KumamotoWards.Core.Trends.Months;

/// <summary>What a day of the week brings in a month.</summary>
/// <param name="Days">How many open days with all their figures there were; without any there is no average.</param>
public readonly record struct WeekdayAverage(long Sum, int Days)
{
    public decimal? Average => Days == 0 ? null : (decimal)Sum / Days;
}

/// <summary>The average of an open day by month and day of the week.</summary>
/// <param name="Months">The months that have begun, by their first days, in the order of the days.</param>
/// <param name="Weekdays">Monday first; those without an open day are left out.</param>
public sealed record WeekdayProfile(
    IReadOnlyList<DateOnly> Months, IReadOnlyList<DayOfWeek> Weekdays, IReadOnlyDictionary<(DateOnly Month, DayOfWeek Day), WeekdayAverage> Averages)
{
    public WeekdayAverage Of(DateOnly month, DayOfWeek day) => Averages.GetValueOrDefault((month, day));

    public WeekdayAverage OfMonth(DateOnly month) => Together(Averages.Where(each => each.Key.Month == month).Select(each => each.Value));

    public WeekdayAverage OfWeekday(DayOfWeek day) => Together(Averages.Where(each => each.Key.Day == day).Select(each => each.Value));

    /// <summary>Only days that are whole: a half-entered one would lower its weekday.</summary>
    public static WeekdayProfile Of(IReadOnlyList<DayFigure> days)
    {
        var averages = days.Where(day => day.IsWholeOpenDay)
            .GroupBy(day => (Month: MonthlyFigures.FirstOf(day.Date), Day: day.Date.DayOfWeek))
            .ToDictionary(group => group.Key, group => new WeekdayAverage(group.Sum(day => day.Value!.Value), group.Count()));
        return new(
            [.. days.Where(day => day.Kind != DayFigureKind.Ahead).Select(day => MonthlyFigures.FirstOf(day.Date)).Distinct()],
            [.. averages.Keys.Select(key => key.Day).Distinct().OrderBy(day => ((int)day + 6) % 7)],
            averages);
    }

    private static WeekdayAverage Together(IEnumerable<WeekdayAverage> averages) =>
        averages.Aggregate(new WeekdayAverage(), (sum, each) => new(sum.Sum + each.Sum, sum.Days + each.Days));
}
