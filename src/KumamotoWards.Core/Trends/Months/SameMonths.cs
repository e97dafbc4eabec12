using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Trends.Months;

/// <summary>A month and the same one a year before, both complete.</summary>
public readonly record struct MonthPair(MonthFigure Before, MonthFigure After)
{
    public long Delta => After.Value!.Value - Before.Value!.Value;
}

/// <summary>A year against the same months of the year before: only months that are complete in both, of all items chosen.</summary>
/// <param name="Year">The later year.</param>
/// <param name="Pairs">In the order of the year.</param>
public sealed record SameMonths(FiscalYear Year, IReadOnlyList<MonthPair> Pairs)
{
    /// <summary>A percentage of less than this would be louder than it should.</summary>
    public const int SmallestForPercent = 50;

    public long Before { get; } = Pairs.Sum(pair => pair.Before.Value!.Value);

    public long After { get; } = Pairs.Sum(pair => pair.After.Value!.Value);

    public long Delta => After - Before;

    public decimal? Percent => PercentOf(Before, After);

    /// <summary>The months follow each other from April on.</summary>
    public bool IsFromApril => Pairs.Index().All(pair => pair.Item.After.Month == Year.FirstDay.AddMonths(pair.Index));

    /// <summary>The pair that differs most; null where none does, or several differ as much.</summary>
    public MonthPair? Largest => Pairs.OrderByDescending(pair => Math.Abs(pair.Delta)).ToList() switch
    {
        [var only] when only.Delta != 0 => only,
        [var first, var second, ..] when Math.Abs(first.Delta) > Math.Abs(second.Delta) => first,
        _ => null,
    };

    /// <summary>One decimal is a matter of the display; null where either side is too small for a percentage.</summary>
    public static decimal? PercentOf(long before, long after) =>
        Math.Min(before, after) < SmallestForPercent ? null : 100m * (after - before) / before;

    public static SameMonths Of(MonthlyFigures figures, TrendScope scope, ItemSet items, FiscalYear year)
    {
        var (before, after) = (figures.Sums(scope, items, year.Previous), figures.Sums(scope, items, year));
        return new(year, [.. before.Zip(after, (one, other) => new MonthPair(one, other)).Where(pair => pair.Before.IsComplete && pair.After.IsComplete)]);
    }
}
