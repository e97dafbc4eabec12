using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Web.Features.Organization.Offices;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Features.Trends.Yearly;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>An office or a ward and its counts. The parts are made only when the page is not already kept for these figures.</summary>
public sealed class PlacePage(PlaceFilter filter, YearlyTrendQuery query)
{
    private readonly Lazy<IReadOnlyList<PlaceYear>> _years = new(() => PlaceYear.Of(query));

    public YearlyTrendQuery Query { get; } = query;
    public Office? Office => Query.Office;
    public string Name => Query.Scope.Name;
    public bool IsClosed => Office?.ClosedOn < Query.Figures.Today;

    /// <summary>The day that services and kind are shown of: today, or an office's last one.</summary>
    public DateOnly ShownOn => IsClosed ? Office!.ClosedOn!.Value : Query.Figures.Today;

    /// <summary>What the office handles; of a ward, what its ward office does.</summary>
    public required IReadOnlyList<OfficeHandling> Handling { get; init; }

    /// <summary>What each of a ward's other windows handles; null for an office.</summary>
    public ServiceMatrix? Windows { get; init; }

    /// <summary>Of the ward, also on the page of an office.</summary>
    public required PlacePopulation Population { get; init; }

    public IReadOnlyList<PlaceYear> Years => _years.Value;

    /// <summary>The last year that is over and without gaps; null where there is none yet.</summary>
    public PlaceYear? LastComplete => Years.LastOrDefault(year => year.AmongAll is not null);

    public string Path => Office is { } office ? $"/trends/offices/{office.Slug}" : $"/trends/wards/{Query.Ward!.Slug}";

    public string Address(string ending = "", ComparisonBasis? basis = null) =>
        $"{Path}{ending}?from={Query.Span.From}&to={Query.Span.To}&basis={(basis ?? Query.Basis).Slug()}";

    public string CacheKey => $"{Query.Figures.Stamp:N} {Address()}";

    public bool HasSample => Years.Any(year => year.Row.State.IsSample);

    public string Purpose => Office is { } office
        ? $"{office.PeriodAt(ShownOn).Ward.Name}の{office.PeriodAt(ShownOn).Kind.Label()}。{YearText.Of(Query.Span, Years[^1].Row.State)}"
        : YearText.Of(Query.Span, Years[^1].Row.State);

    public (string From, string To) Asked => (filter.From is { Length: > 0 } from ? from : $"{Query.Span.From}", filter.To is { Length: > 0 } to ? to : $"{Query.Span.To}");

    public IEnumerable<SelectListItem> YearChoices => new YearSpan(
            Query.Figures.Years.Append(Query.Figures.RunningYear).Append(Query.Span.From).Min(), Query.Figures.Years.Append(Query.Figures.RunningYear).Append(Query.Span.To).Max())
        .Years.Select(year => new SelectListItem($"{year.ShortLabel}（{year.StartYear}）", $"{year}"));

    /// <summary>How it changed, and where it stood in the last complete year.</summary>
    public LeadSentence Lead()
    {
        var lead = new LeadWriter(Query.Comparer, Query.Scope, Query.Geography).Write(Query.Span, Query.Basis);
        if (LastComplete is not { AmongAll: { } rank } last) return lead;
        lead.Say($"{last.Row.Year.EraLabel}は ").SayStrong($"{Figures.Count(last.Row.Subtotal.Value)}件").Say($"（全件）で、市内 {rank.Of}{(Office is null ? "区" : "窓口")}のうち {rank.Place}番目");
        if (last.AmongKind is { Of: > 1 } kind) lead.Say($"、{last.Kind!.Value.Label()} {kind.Of}か所のうち {kind.Place}番目");
        return lead.Say("です。");
    }

    /// <summary>Of the headline; null where no two years compare.</summary>
    public Comparison? Change => TrendSeries.Of(Query, Query.Scope).Change;

    public LineChart Chart()
    {
        var series = TrendSeries.Of(Query, Query.Scope);
        return new LineChart
        {
            Title = $"{Name}の件数（{Query.Basis.Label()}）",
            Summary = $"{Name}の件数は、" + string.Join("、", Query.Span.Years.Zip(series.Values).Where(year => year.Second is not null).Select(year => $"{year.First.EraLabel} {Figures.Cases(year.Second!.Value)}")) + "。",
            SummaryIsElsewhere = true,
            TableIsElsewhere = true,
            HasPointFigures = true,
            Years = YearText.Axis(Query.Figures, Query.Scope, Query.Span),
            Series = [new ChartSeries(Name, SeriesStyle.At(Math.Max(0, Ward.DisplayOrder - 1)), series.Values, ChangeText.Of(series.Change)) { Highlighted = true }],
            Events = [.. OfficeEvents.Of(Query.Figures, Query.Scope, Query.Span).Concat(Office is { } office ? OfficeEvents.Beside(Query.Figures, office, Query.Span) : []).OrderBy(happened => happened.Date)],
            LabelHeading = Query.Pair is { } pair ? $"{pair.From.AxisLabel} → {pair.To.AxisLabel}、{Query.Basis.Label()}" : null,
        };
    }

    /// <summary>Without items that the place never took: their columns would be empty.</summary>
    public MixChart? Mix() => ItemMix.Of(Query) is { } chart
        ? chart with { Parts = [.. chart.Parts.Where(part => part.Values.Any(value => value is not null))] }
        : null;

    /// <summary>Events within the years shown, oldest first; beside an office's own those of the windows near it.</summary>
    public IReadOnlyList<TrendEvent> Events =>
    [
        .. TrendEvents.Of(Query.Figures, Query.Scope, Query.Span)
            .Concat(Office is { } office ? TrendEvents.Beside(Query.Figures, office, Query.Span) : [])
            .OrderBy(happened => happened.ToldBy),
    ];

    /// <summary>Others to look at beside it: offices of its kind and size, the other wards.</summary>
    public PeerGroup Peers() => Office is { } office
        ? PeerGroup.OfOffice(this, office)
        : PeerGroup.OfWard(this);

    /// <summary>The ward's offices; empty for an office.</summary>
    public IReadOnlyList<SmallChart> Offices() => Office is not null ? [] : SmallChart.WholeYears(
    [
        .. Query.Scope.OfficesIn(Query.Span.To).Where(office => Query.Figures.IsPartOf(office, Query.Span))
            .Select(office => PeerGroup.Chart(Query, new PlaceName(null, office), scaleTop: null)),
    ]);

    public Ward Ward => Query.Ward ?? Query.Figures.WardOf(Office!, Query.Span.To, Geography.AsNow);
}
