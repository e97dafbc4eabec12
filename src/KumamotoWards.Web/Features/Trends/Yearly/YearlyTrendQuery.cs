using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>One view of the yearly figures: which years, of whom, of which items, on which basis, seen how. Every view has an address.</summary>
public sealed class YearlyTrendQuery
{
    public const string Path = "/trends/yearly";

    private readonly Lazy<ComparablePair?> _pair;

    internal YearlyTrendQuery(TrendWhere where, SpanFilter asked, ItemChoice? item, TrendView view)
    {
        (Where, Item, View) = (where, item, view);
        (Span, Basis) = (asked.SpanWithin(where.All), asked.ChosenBasis);
        Comparer = new Comparer(Figures, item is null ? null : new ItemSet(Figures.Items, item.Items.Contains));
        _pair = new(() => ComparablePair.Within(Span, Comparer, Scope));
    }

    public TrendWhere Where { get; }
    public YearSpan Span { get; }
    public ComparisonBasis Basis { get; }
    public ItemChoice? Item { get; }
    public TrendView View { get; }
    public Comparer Comparer { get; }
    public YearlyFigures Figures => Where.Figures;
    public TrendScope Scope => Where.Scope;
    public Geography Geography => Where.Geography;
    public Ward? Ward => Where.Ward;
    public Office? Office => Where.Office;

    /// <summary>The two years that are compared: the first and the last of the span that can be.</summary>
    public ComparablePair? Pair => _pair.Value;

    public Comparison Compare(TrendScope scope, ComparablePair pair, ComparisonBasis? basis = null) =>
        Comparer.Compare(scope, pair.From, pair.To, basis ?? Basis);

    /// <summary>The scopes that the scope is made of: the city's wards, a ward's offices, an office itself.</summary>
    public IReadOnlyList<TrendScope> Parts() => Scope.Kind switch
    {
        TrendScopeKind.City => [.. Figures.Wards.Where(Figures.HasOfficesIn).Select(ward => TrendScope.Of(Figures, ward, Geography))],
        TrendScopeKind.Ward => [.. Figures.Offices.Where(office => IsEverIn(Scope, office) && Figures.IsPartOf(office, Span)).Select(office => TrendScope.Of(Figures, office))],
        TrendScopeKind.Office => [Scope],
    };

    private bool IsEverIn(TrendScope ward, Office office) => Geography == Geography.AsNow
        ? ward.OfficesIn(Span.To).Contains(office)
        : Span.Years.Any(year => ward.OfficesIn(year).Contains(office));

    /// <summary>Where the change between two years is opened, for the same offices and items.</summary>
    public string ChangesAddress(ComparablePair pair) =>
        Changes.ChangesAddress.Of(pair.From, pair.To, ScopeAddress, Basis);

    /// <summary>Offices, geography and items as part of an address.</summary>
    internal string ScopeAddress => Where.Address() + ItemAddress;

    private string ItemAddress => Item is null ? "" : $"&item={Uri.EscapeDataString(Item.Key)}";

    /// <summary>The address of this view, or of one like it.</summary>
    public string Address(string ending = "", ComparisonBasis? basis = null, Office? office = null, TrendView? view = null)
    {
        var where = office is null ? Where : new TrendWhere(Where.All, Where.CityName, null, office, null, Geography);
        var seen = (view ?? View) is var chosen && chosen == TrendView.Counts ? "" : $"&view={chosen.Slug()}";
        return $"{Path}{ending}?from={Span.From}&to={Span.To}{where.Address()}{ItemAddress}&basis={(basis ?? Basis).Slug()}{seen}";
    }
}
