using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Core.Trends.Places;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Features.Trends.Yearly;
using KumamotoWards.Web.Infrastructure.Charts;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>A place beside others like it, as small charts on one scale.</summary>
/// <param name="Heading">What they have in common.</param>
/// <param name="Basis">On what their changes rest: 共通区分、平成23年度→令和7年度.</param>
/// <param name="Charts">The place itself first.</param>
public sealed record PeerGroup(string Heading, string Basis, string CompareAddress, IReadOnlyList<SmallChart> Charts)
{
    private const int MostPeers = 5;

    public static PeerGroup OfOffice(PlacePage page, Office office)
    {
        if (page.LastComplete is not { } last) return new("", "", "", []);
        var ranking = new Ranking(page.Query.Figures, last.Row.Year);
        var peers = ranking.Peers(office, MostPeers).Select(peer => new PlaceName(null, peer)).Prepend(new PlaceName(null, office)).ToList();
        return Of(page, $"件数の近い{ranking.KindOf(office).Label()}と並べる", peers);
    }

    public static PeerGroup OfWard(PlacePage page) =>
        Of(page, "ほかの区と並べる", [.. page.Query.Figures.Wards.OrderBy(ward => ward.Slug != page.Query.Ward!.Slug).Select(ward => new PlaceName(ward, null))]);

    private static PeerGroup Of(PlacePage page, string heading, List<PlaceName> places)
    {
        if (places.Count < 2) return new(heading, "", "", []);
        var series = places.ConvertAll(place => TrendSeries.Of(page.Query, place.Scope(page.Query.Figures, "")));
        var top = series.Max(each => each.Values.Max());
        var charts = SmallChart.WholeYears(places.ConvertAll(place => Chart(page.Query, place, top)));
        var query = string.Join('&', places.Select(place => $"scope={place.Slug}"));
        var basis = page.Query.Pair is { } pair ? $"{page.Query.Basis.Label()}、増減は{pair.From.EraLabel}→{pair.To.EraLabel}" : page.Query.Basis.Label();
        return new(heading, basis, $"/trends/compare?{query}&from={page.Query.Span.From}&to={page.Query.Span.To}&basis={page.Query.Basis.Slug()}", charts);
    }

    /// <summary>A place as a small chart that leads to its page.</summary>
    /// <param name="scaleTop">The top of a scale that it shares; null for its own.</param>
    internal static SmallChart Chart(YearlyTrendQuery query, PlaceName place, long? scaleTop)
    {
        var series = TrendSeries.Of(query, place.Scope(query.Figures, ""));
        var change = ChangeText.Of(series.Change);
        return new SmallChart
        {
            Title = series.Scope.Name,
            // The axis of the page: charts of a group have the same years.
            Years = YearText.Axis(query.Figures, query.Scope, query.Span),
            Values = series.Values,
            ScaleTop = scaleTop,
            Href = place.Office is { } office ? $"/trends/offices/{office.Slug}" : $"/trends/wards/{place.Ward!.Slug}",
            Change = change,
            Note = change is not null ? null : place.Office is { } each && string.Join("、", OfficeNames.Notes(each, query.Span)) is { Length: > 0 } notes ? notes : "比べる件数なし",
            BreaksBefore = TrendEvents.BreaksBefore(query.Figures, series.Scope, query.Span),
        };
    }
}
