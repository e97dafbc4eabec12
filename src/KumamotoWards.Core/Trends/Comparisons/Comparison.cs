using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Comparisons;

/// <summary>Why two years have no percentage.</summary>
public enum NoPercentReason
{
    /// <summary>One of the years has no figure.</summary>
    Missing,

    /// <summary>One of the years is running, or months of it are missing.</summary>
    Incomplete,

    /// <summary>One of the years is 0.</summary>
    Zero,

    /// <summary>The basis leaves the scope's offices out.</summary>
    Excluded,
}

/// <summary>Two years of a scope on one basis.</summary>
/// <param name="Before">Sum of the first year.</param>
/// <param name="After">Sum of the second year.</param>
/// <param name="Percent">Change in percent, one decimal, half away from zero; null where a reason says why.</param>
/// <param name="Windows">The offices taken, in published order.</param>
/// <param name="Items">The items taken.</param>
public sealed record Comparison(
    FiscalYear From,
    FiscalYear To,
    ComparisonBasis Basis,
    long Before,
    long After,
    decimal? Percent,
    NoPercentReason? Reason,
    IReadOnlyList<Office> Windows,
    ItemSet Items)
{
    public long Delta => After - Before;

    public static decimal PercentOf(long before, long after) =>
        Rounding.To((after - before) * 100m / before, 1);
}
