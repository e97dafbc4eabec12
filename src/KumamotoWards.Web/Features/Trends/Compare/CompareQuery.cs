using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Web.Features.Trends.Places;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Features.Trends.Yearly;

namespace KumamotoWards.Web.Features.Trends.Compare;

/// <summary>One of the places compared, over the years of the page.</summary>
/// <param name="Pair">The two years that its change compares: the first and the last of the span that are complete for it.</param>
public sealed record ComparedPlace(PlaceName Place, TrendScope Scope, ComparablePair? Pair, ComparedSeries Series, IReadOnlyList<int> BreaksBefore)
{
    public string Href => Place.Office is { } office ? $"/trends/offices/{office.Slug}" : $"/trends/wards/{Place.Ward!.Slug}";

    /// <summary>+8.6 %, or +12件 of small numbers; null where there is nothing to compare.</summary>
    public string? Change => ChangeText.Of(Series.Change);

    /// <summary>平23 → 令7.</summary>
    public string? Years => Pair is { } pair ? $"{pair.From.AxisLabel} → {pair.To.AxisLabel}" : null;
}

/// <summary>Several places over the same years on the same basis.</summary>
public sealed class CompareQuery
{
    public const string Path = "/trends/compare";

    public CompareQuery(YearlyFigures figures, IReadOnlyList<PlaceName> places, SpanFilter asked)
    {
        (Figures, Span, Basis) = (figures, asked.SpanWithin(figures), asked.ChosenBasis);
        var comparer = new Comparer(figures);
        Places = [.. places.Select(place => Compared(comparer, place))];
    }

    public YearlyFigures Figures { get; }
    public YearSpan Span { get; }
    public ComparisonBasis Basis { get; }
    public IReadOnlyList<ComparedPlace> Places { get; }

    public bool HasEnough => Places.Count >= CompareFilter.Fewest;

    /// <summary>Some place has a figure in some year of the span.</summary>
    public bool HasFigures => Places.Any(place => place.Series.Values.Any(value => value is not null));

    /// <summary>The pairs of years that the changes compare: more than one where a place lacks a year that others have.</summary>
    public IReadOnlyList<ComparablePair> Pairs => [.. Places.Where(place => place.Change is not null).Select(place => place.Pair!.Value).Distinct()];

    /// <summary>The largest figure of any place: the top of the scale they share.</summary>
    public long Largest => Places.Max(place => place.Series.Values.Max()) ?? 0;

    public string Address(string ending = "") =>
        $"{Path}{ending}?{string.Join('&', Places.Select(place => $"scope={place.Place.Slug}"))}&from={Span.From}&to={Span.To}&basis={Basis.Slug()}";

    /// <summary>How far the year goes for all of the places together.</summary>
    public YearState State(FiscalYear year)
    {
        var states = Places.Select(place => YearState.Of(Figures, place.Scope, year)).ToList();
        return new YearState(
            states.TrueForAll(state => state.IsComplete), states.TrueForAll(state => state.IsFinal), states.Exists(state => state.IsSample), states.Max(state => state.Through));
    }

    private ComparedPlace Compared(Comparer comparer, PlaceName place)
    {
        var scope = place.Scope(Figures, "");
        var pair = ComparablePair.Within(Span, comparer, scope);
        return new(place, scope, pair, ComparedSeries.Of(comparer, scope, Span, pair, Basis), TrendEvents.BreaksBefore(Figures, scope, Span));
    }
}
