using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Wording;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>One of the four ways to compare the same two years, with what it leaves out.</summary>
public sealed record BasisCard(Comparison Comparison, bool IsCurrent, string Address, string Title, string Text)
{
    public static IReadOnlyList<BasisCard> Of(YearlyTrendQuery query, ComparablePair pair, Bridge bridge) =>
    [
        .. ComparisonBasisText.All.Select(basis =>
        {
            var comparison = query.Compare(query.Scope, pair, basis);
            var (title, text) = BasisText.Of(comparison, bridge, query.Figures);
            return new BasisCard(comparison, basis == query.Basis, query.Address(basis: basis), title, text);
        }),
    ];
}
