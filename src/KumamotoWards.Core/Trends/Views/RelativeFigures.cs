namespace KumamotoWards.Core.Trends.Views;

/// <summary>Figures in relation to others, to one decimal, half away from zero as the published table rounds.</summary>
public static class RelativeFigures
{
    /// <summary>Below it a percentage or an index says more about chance than about the window: the difference is said in cases instead.</summary>
    public const long SmallCount = 50;

    /// <summary>Each value where the base is 100; null without a value, and everywhere where the base is missing or small.</summary>
    public static IReadOnlyList<decimal?> Index(IReadOnlyList<long?> values, long? baseValue) =>
        [.. values.Select(value => value is { } count && baseValue >= SmallCount ? Rounded(100m * count / baseValue.Value) : (decimal?)null)];

    /// <summary>Each value in percent of its year's total; null without a value or a total.</summary>
    public static IReadOnlyList<decimal?> Share(IReadOnlyList<long?> values, IReadOnlyList<long?> totals) =>
        [.. values.Zip(totals, (value, total) => value is { } count && total > 0 ? Rounded(100m * count / total.Value) : (decimal?)null)];

    public static bool IsSmall(long before, long after) => before < SmallCount || after < SmallCount;

    private static decimal Rounded(decimal value) => Rounding.To(value, 1);
}
