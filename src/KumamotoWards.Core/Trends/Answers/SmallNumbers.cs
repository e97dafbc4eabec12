using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Views;

namespace KumamotoWards.Core.Trends.Answers;

/// <summary>Small numbers are said as 件: a percentage of a few tens tells nothing.</summary>
public static class SmallNumbers
{
    public static decimal? Percent(long before, long after) =>
        RelativeFigures.IsSmall(before, after) ? null : Comparison.PercentOf(before, after);
}
