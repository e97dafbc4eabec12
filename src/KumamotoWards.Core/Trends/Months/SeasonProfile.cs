using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Trends.Months;

/// <summary>What share of its fiscal year a month usually has.</summary>
/// <param name="Month">4 for April.</param>
/// <param name="Average">The mean of the years' shares, in percent.</param>
/// <param name="Lowest">Of all years, with the year it was in.</param>
/// <param name="Highest">Of all years, with the year it was in.</param>
public sealed record SeasonMonth(int Month, decimal Average, (decimal Percent, FiscalYear Year) Lowest, (decimal Percent, FiscalYear Year) Highest);

/// <summary>The season of a scope: each month's share of its year, over the years that are known in full.</summary>
/// <param name="Years">Oldest first; fewer than <see cref="FewestYears"/> make no season.</param>
/// <param name="Months">April to March; empty without enough years.</param>
public sealed record SeasonProfile(IReadOnlyList<FiscalYear> Years, IReadOnlyList<SeasonMonth> Months)
{
    /// <summary>Of two years the average is hardly usual.</summary>
    public const int FewestYears = 3;

    /// <summary>Null where several months are as busy.</summary>
    public SeasonMonth? Busiest => Months.OrderByDescending(month => month.Average).ToList() is [var first, var second, ..] && first.Average > second.Average ? first : null;

    /// <param name="figures">All months.</param>
    /// <param name="scope">Whose.</param>
    /// <param name="items">Of what.</param>
    /// <param name="years">Those that are not complete, or have nothing in them, are left out.</param>
    public static SeasonProfile Of(MonthlyFigures figures, TrendScope scope, ItemSet items, IEnumerable<FiscalYear> years)
    {
        var shares = years
            .Select(year => (Year: year, Months: figures.Sums(scope, items, year)))
            .Where(year => year.Months.All(month => month.IsComplete) && year.Months.Sum(month => month.Value) > 0)
            .Select(year => (year.Year, Shares: Shares(year.Months)))
            .ToList();
        List<FiscalYear> known = shares.ConvertAll(year => year.Year);
        return new(known, known.Count < FewestYears ? [] : [.. Enumerable.Range(0, 12).Select(index => Month(index, shares))]);
    }

    private static List<decimal> Shares(IReadOnlyList<MonthFigure> months)
    {
        var whole = months.Sum(month => month.Value!.Value);
        return [.. months.Select(month => 100m * month.Value!.Value / whole)];
    }

    private static SeasonMonth Month(int index, List<(FiscalYear Year, List<decimal> Shares)> years)
    {
        var shares = years.ConvertAll(year => (Percent: year.Shares[index], year.Year));
        return new((index + 3) % 12 + 1, shares.Average(share => share.Percent), shares.MinBy(share => share.Percent), shares.MaxBy(share => share.Percent));
    }
}
