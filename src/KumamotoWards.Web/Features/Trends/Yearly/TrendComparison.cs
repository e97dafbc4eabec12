using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Changes;
using KumamotoWards.Web.Infrastructure.Charts;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>How the change between two years reads on each basis, and the steps that make the difference.</summary>
/// <param name="What">Whose figures, and of what: 熊本市全体, 大江出張所の印鑑登録.</param>
/// <param name="OpenedAddress">Where each step is opened to its windows and items.</param>
public sealed record TrendComparison(string What, ComparablePair Pair, IReadOnlyList<BasisCard> Cards, BridgeChart Bridge, string OpenedAddress)
{
    /// <summary>Every basis takes the same windows and items: there is nothing to choose.</summary>
    public bool IsOneForAll => Cards.All(card => (card.Comparison.Before, card.Comparison.After) == (Cards[0].Comparison.Before, Cards[0].Comparison.After));

    /// <summary>The windows and items that moved, where the bases are one and the bridge would be a single step.</summary>
    public required Contributors Contributors { get; init; }

    /// <summary>Null where no two years of the span can be compared.</summary>
    public static TrendComparison? Of(YearlyTrendQuery query)
    {
        if (query.Pair is not { } pair) return null;
        var bridge = Core.Trends.Comparisons.Bridge.Between(query.Comparer, query.Scope, pair.From, pair.To);
        var cards = BasisCard.Of(query, pair, bridge);
        return new TrendComparison(Name(query), pair, cards, ChangeBridge.Of(query, bridge, cards), query.ChangesAddress(pair))
        {
            Contributors = new Contributors(ChangesQuery.Of(query, pair)),
        };
    }

    private static string Name(YearlyTrendQuery query) => query.Item is { } item ? $"{query.Scope.Name}の{item.Name}" : $"{query.Scope.Name}全体";
}
