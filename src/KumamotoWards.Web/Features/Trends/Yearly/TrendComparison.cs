using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Infrastructure.Charts;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>How the change between two years reads on each basis, and the steps that make the difference.</summary>
/// <param name="OpenedAddress">Where each step is opened to its windows and items.</param>
public sealed record TrendComparison(string ScopeName, ComparablePair Pair, IReadOnlyList<BasisCard> Cards, BridgeChart Bridge, string OpenedAddress)
{
    /// <summary>Null where no two years of the span can be compared.</summary>
    public static TrendComparison? Of(YearlyTrendQuery query)
    {
        if (query.Pair is not { } pair) return null;
        var bridge = Core.Trends.Comparisons.Bridge.Between(query.Comparer, query.Scope, pair.From, pair.To);
        var cards = BasisCard.Of(query, pair, bridge);
        return new TrendComparison(query.Scope.Name, pair, cards, ChangeBridge.Of(query, bridge, cards), query.ChangesAddress(pair));
    }
}
