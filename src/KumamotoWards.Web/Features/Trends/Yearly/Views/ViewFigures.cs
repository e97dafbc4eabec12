using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Views;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Web.Features.Trends.Wording;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>The figures of a view: what its chart draws, its table shows and its files carry.</summary>
/// <param name="Parts">The lines.</param>
/// <param name="Total">The whole that they are parts of; the only part itself where there is one.</param>
public sealed record ViewFigures(YearlyTrendQuery Query, IReadOnlyList<ViewSeries> Parts, ViewSeries Total)
{
    public static ViewFigures Of(YearlyTrendQuery query)
    {
        var total = SeriesOf(query, query.Scope);
        var parts = query is { View: TrendView.Share, Scope.Kind: TrendScopeKind.Office } ? ItemsOf(query) : [.. query.Parts().Select(part => SeriesOf(query, part))];
        return query.View switch
        {
            TrendView.Counts => new(query, parts, total),
            TrendView.Index => new(query, [.. parts.Select(part => Index(query, part))], Index(query, total)),
            TrendView.Share => new(query, [.. parts.Select(part => part.With(RelativeFigures.Share(part.Counts, total.Counts)))], total.With(RelativeFigures.Share(total.Counts, total.Counts))),
            TrendView.Change => new(query, [.. parts.Select(part => Changes(query, part))], Changes(query, total)),
        };
    }

    /// <summary>The lines and the whole, each once.</summary>
    public IEnumerable<ViewSeries> All => Parts.Any(part => part.Kind == Total.Kind && part.Slug == Total.Slug) ? Parts : Parts.Append(Total);

    private static ViewSeries SeriesOf(YearlyTrendQuery query, TrendScope scope)
    {
        var series = TrendSeries.Of(query, scope);
        var points = query.Span.Years.Zip(series.Values, (year, value) => new ViewPoint(year, IsInScope(query, scope, year) ? value : null));
        var breaks = SeriesBreaks.Of(scope, query.Pair?.From ?? query.Span.From, query.Span.To, query.Basis, Windows(query, series.Change));
        return new(scope, ViewSeries.KindOf(scope), scope.Slug, query.Where.ShortNameOf(scope), [.. points], series.Change, breaks);
    }

    /// <summary>In the wards of then, an office counts only for the years in which it belonged to the ward.</summary>
    private static bool IsInScope(YearlyTrendQuery query, TrendScope part, FiscalYear year) =>
        query.Scope.Kind != TrendScopeKind.Ward || part.Kind != TrendScopeKind.Office || query.Geography == Geography.AsNow
        || query.Scope.OfficesIn(year).Any(office => office.Slug == part.Slug);

    private static IReadOnlyList<Core.Organization.Office>? Windows(YearlyTrendQuery query, Comparison? change) =>
        query.Basis is ComparisonBasis.AllItems or ComparisonBasis.CommonItems ? null : change?.Windows;

    private static List<ViewSeries> ItemsOf(YearlyTrendQuery query)
    {
        var items = query.Pair is { } pair ? query.Compare(query.Scope, pair).Items : query.Comparer.Selected;
        return [.. items.Items.Select(item => ItemOf(query, item)).Where(series => series.Counts.Any(count => count is not null))];
    }

    private static ViewSeries ItemOf(YearlyTrendQuery query, CountItem item)
    {
        var one = new ItemSet(query.Figures.Items, other => other == item);
        var points = query.Span.Years.Select(year => new ViewPoint(year, Sum(query, year, one)));
        return new(query.Scope, "item", item.Slug, ItemNames.Spaced(item), [.. points], null, []);
    }

    private static long? Sum(YearlyTrendQuery query, FiscalYear year, ItemSet items)
    {
        var known = query.Scope.OfficesIn(year).Select(office => query.Figures.Of(office, year)).Where(known => known.HasFigure(items)).ToList();
        return known.Count == 0 ? null : known.Sum(office => office.Sum(items));
    }

    /// <summary>A year that is not whole has no index: it would be read as a fall.</summary>
    private static ViewSeries Index(YearlyTrendQuery query, ViewSeries series)
    {
        if (query.Pair is not { } pair) return series;
        var whole = series.Points.Select(point => YearState.Of(query.Figures, query.Scope, point.Year).IsComplete ? point.Count : null).ToList();
        return series.With(RelativeFigures.Index(whole, series.Points.First(point => point.Year == pair.From).Count));
    }

    private static ViewSeries Changes(YearlyTrendQuery query, ViewSeries series) =>
        series with { Points = [.. series.Points.Select((point, index) => index == 0 || point.Count is null || series.Points[index - 1].Count is null ? point : Change(query, series.Scope, point))] };

    private static ViewPoint Change(YearlyTrendQuery query, TrendScope scope, ViewPoint point)
    {
        var change = query.Comparer.Compare(scope, point.Year.Previous, point.Year, query.Basis);
        var isSaidInPercent = change.Percent is not null && !RelativeFigures.IsSmall(change.Before, change.After);
        return point with { Value = isSaidInPercent ? change.Percent : null, SinceLastYear = change };
    }
}
