using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>One view of the yearly figures: which years, of whom, of which items, on which basis. Every view has an address.</summary>
public sealed class YearlyTrendQuery
{
    public const string Path = "/trends/yearly";

    private readonly Lazy<ComparablePair?> _pair;

    public YearlyTrendQuery(YearlyFigures figures, string cityName, SpanFilter asked, Ward? ward, Office? office, CountItem? item)
    {
        (Figures, CityName) = (figures, cityName);
        (Span, Basis, Geography) = (asked.SpanWithin(figures), asked.ChosenBasis, asked.ChosenGeography);
        (Ward, Office, Item) = (ward, office, item);
        Scope = office is not null ? TrendScope.Of(figures, office)
            : ward is not null ? TrendScope.Of(figures, ward, Geography)
            : TrendScope.City(figures, cityName);
        Comparer = new Comparer(figures, item is null ? null : new ItemSet(figures.Items, other => other == item));
        _pair = new(() => ComparablePair.Within(Span, Comparer, Scope));
    }

    public YearlyFigures Figures { get; }
    public string CityName { get; }
    public YearSpan Span { get; }
    public ComparisonBasis Basis { get; }
    public Geography Geography { get; }
    public Ward? Ward { get; }
    public Office? Office { get; }
    public CountItem? Item { get; }
    public TrendScope Scope { get; }
    public Comparer Comparer { get; }

    /// <summary>The two years that are compared: the first and the last of the span that can be.</summary>
    public ComparablePair? Pair => _pair.Value;

    public Comparison Compare(TrendScope scope, ComparablePair pair, ComparisonBasis? basis = null) =>
        Comparer.Compare(scope, pair.From, pair.To, basis ?? Basis);

    /// <summary>The scopes that the scope is made of: the city's wards, a ward's offices, an office itself.</summary>
    public IReadOnlyList<TrendScope> Parts() => Scope.Kind switch
    {
        TrendScopeKind.City => [.. Figures.Wards.Select(ward => TrendScope.Of(Figures, ward, Geography))],
        TrendScopeKind.Ward => [.. Scope.OfficesIn(Span.To).Where(office => Figures.IsPartOf(office, Span)).Select(office => TrendScope.Of(Figures, office))],
        TrendScopeKind.Office => [Scope],
    };

    /// <summary>The address of this view, or of one like it.</summary>
    public string Address(string ending = "", ComparisonBasis? basis = null, Office? office = null)
    {
        var query = $"?from={Span.From}&to={Span.To}";
        if (Ward is not null && office is null) query += $"&ward={Ward.Slug}";
        if ((office ?? Office) is { } chosen) query += $"&office={chosen.Slug}";
        if (Item is not null) query += $"&item={Item.Slug}";
        if (Geography != Geography.AsNow) query += $"&geography={Geography.Slug()}";
        return $"{Path}{ending}{query}&basis={(basis ?? Basis).Slug()}";
    }
}
