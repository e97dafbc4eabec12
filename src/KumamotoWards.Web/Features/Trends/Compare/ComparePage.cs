using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Places;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Trends.Compare;

/// <summary>比較: the places in one chart, each alone on the same scale, and in one table.</summary>
public sealed class ComparePage(CompareFilter filter, CompareQuery query)
{
    public CompareQuery Query { get; } = query;

    /// <summary>What is offered where nothing is chosen yet.</summary>
    public required IReadOnlyList<ComparePreset> Presets { get; init; }

    public string CacheKey => $"{Query.Figures.Stamp:N} {Query.Address()}";

    public bool HasSample => Query.Places.Count > 0 && Query.Span.Years.Any(year => Query.State(year).IsSample);

    /// <summary>What each select shows: what was asked, also where it cannot be shown, then empty ones.</summary>
    public IEnumerable<string?> Asked => filter.Scope.Where(slug => !string.IsNullOrEmpty(slug))
        .Select(slug => PlaceName.Find(Query.Figures, slug)?.Slug ?? slug).Concat(Enumerable.Repeat<string?>(null, CompareFilter.Most)).Take(CompareFilter.Most);

    public IEnumerable<SelectListItem> Choices => PlaceName.Choices(Query.Figures);

    public (string From, string To) AskedYears => (filter.From is { Length: > 0 } from ? from : $"{Query.Span.From}", filter.To is { Length: > 0 } to ? to : $"{Query.Span.To}");

    public IEnumerable<SelectListItem> YearChoices => new YearSpan(
            Query.Figures.Years.Append(Query.Figures.RunningYear).Append(Query.Span.From).Min(), Query.Figures.Years.Append(Query.Figures.RunningYear).Append(Query.Span.To).Max())
        .Years.Select(year => new SelectListItem($"{year.ShortLabel}（{year.StartYear}）", $"{year}"));

    /// <summary>Which rose and which fell most, each with the years and the basis; nothing is said of places that do not compare.</summary>
    public LeadSentence Lead()
    {
        var lead = new LeadSentence();
        if (!Query.HasFigures) return lead.Say("選んだ区・窓口の件数は、この期間にはありません。");
        var ordered = Query.Places.Where(place => place.Change is not null).OrderByDescending(place => place.Series.Change!.Percent).ToList();
        if (ordered.Count == 0) return lead.Say("選んだ区・窓口には、比べられる年度が 2つ以上あるものがありません。数だけを並べています。");
        if (ordered.Count == 1) Say(lead, ordered[0]).Say("です。");
        else
        {
            // Where all fell, the largest fall comes first.
            var (first, last) = ordered[0].Series.Change!.Delta < 0 ? (ordered[^1], ordered[0]) : (ordered[0], ordered[^1]);
            Say(Say(lead.Say(Words(first, first == ordered[0])), first).Say($"、{Words(last, last == ordered[0])}"), last).Say("です。");
        }
        if (Query.Pairs.Count > 1) lead.Say("比べた年度は同じではありません。");
        if (ordered.Find(place => SaidBreaks.NotedBreak(Query.Figures, place.Scope, place.Pair!.Value) is not null) is { } broken)
            lead.SayNotedBreak(Query.Figures, broken.Scope, broken.Pair!.Value);
        var without = Query.Places.Except(ordered).Select(place => place.Scope.Name).ToList();
        return without.Count == 0 ? lead : lead.Say($"{string.Join("、", without)}は、比べられる年度がありません。");
    }

    /// <summary>Each window that is compared with the ward it belongs to: its counts are in the ward's too.</summary>
    public IEnumerable<string> WithinAnother => Query.Places.Where(place => place.Place.Office is not null)
        .Where(office => Query.Places.Any(ward => ward.Place.Ward is not null && Query.Span.Years.Any(year => ward.Scope.OfficesIn(year).Contains(office.Place.Office!))))
        .Select(office => office.Scope.Name);

    /// <summary>The only line that ends early is named where it ends; of several the words would lie upon each other.</summary>
    private ComparedPlace? EndsEarly => Query.Places.Where(place => place.Series.Values.Any(value => value is not null) && place.Series.Values.TakeLast(2).All(value => value is null)).ToList() is [var only] ? only : null;

    public LineChart Chart() => new()
    {
        Title = $"{string.Join("、", Query.Places.Select(place => place.Scope.Name))}の件数（{Query.Basis.Label()}）",
        Summary = string.Join("、", Query.Places.Select(place => $"{place.Scope.Name}は {place.Years ?? ""} {place.Change ?? "比べられる年度なし"}")) + "。",
        SummaryIsElsewhere = true,
        TableIsElsewhere = true,
        Years = Axis(),
        Series = [.. Query.Places.Select((place, index) => new ChartSeries(place.Scope.Name, SeriesStyle.At(index), place.Series.Values, place.Change) { BreaksBefore = place.BreaksBefore, IsNamedAtItsEnd = place == EndsEarly })],
        Events = OfficeEvents.Of(Query.Figures, [.. Query.Places.Select(place => place.Scope)], Query.Span),
        LabelHeading = Query.Basis.Label(),
    };

    public IReadOnlyList<SmallChart> Cards()
    {
        var (axis, top) = (Axis(), Query.Largest);
        return SmallChart.WholeYears([.. Query.Places.Select(place => new SmallChart
        {
            Title = place.Scope.Name,
            Years = axis,
            Values = place.Series.Values,
            ScaleTop = top,
            Href = place.Href,
            Period = place.Change is null ? null : place.Years,
            Change = place.Change,
            Note = place.Change is null ? "比べられる年度なし" : $"（{Query.Basis.Label()}）",
            BreaksBefore = place.BreaksBefore,
            IsCard = true,
        })]);
    }

    internal IReadOnlyList<CsvColumn<(ComparedPlace Place, int Index)>> Columns() =>
    [
        new("年度（西暦）", row => Year(row.Index).StartYear),
        new("年度（和暦）", row => Year(row.Index).EraLabel),
        new("行", row => row.Place.Place.Office is null ? "区計" : "窓口"),
        new("コード", row => row.Place.Place.Office?.Slug ?? row.Place.Place.Ward!.Slug),
        new("区・窓口", row => row.Place.Scope.Name),
        new($"件数（件、{Query.Basis.Label()}）", row => row.Place.Series.Values[row.Index]),
        new("増減率の基準", _ => Query.Basis.Label()),
        new("比べる年度", row => row.Place.Pair is { } pair ? $"{pair.From}-{pair.To}" : null),
        new("増減率（%）", row => row.Place.Series.Change?.Percent),
        new("状態", row => YearText.Standing(Query.Figures, Year(row.Index), YearState.Of(Query.Figures, row.Place.Scope, Year(row.Index)))),
        new("サンプル", row => YearState.Of(Query.Figures, row.Place.Scope, Year(row.Index)).IsSample ? "サンプル" : null),
    ];

    internal IEnumerable<(ComparedPlace Place, int Index)> Rows() =>
        Query.Places.SelectMany(place => Enumerable.Range(0, Query.Span.Years.Count).Select(index => (place, index)));

    private FiscalYear Year(int index) => Query.Span.Years[index];

    /// <summary>最も増えたのは, of the highest change; where that is a fall too, 減り方が最も小さいのは: a fall is never called a rise.</summary>
    private static string Words(ComparedPlace place, bool isHighest) => (isHighest, Math.Sign(place.Series.Change!.Delta)) switch
    {
        (true, > 0) => "最も増えたのは",
        (true, < 0) => "減り方が最も小さいのは",
        (false, < 0) => "最も減ったのは",
        (false, > 0) => "増え方が最も小さいのは",
        _ => "変わらなかったのは",
    };

    /// <summary>西区役所の +34.5 %（平成23→令和7年度、共通区分）.</summary>
    private LeadSentence Say(LeadSentence lead, ComparedPlace place) => lead.Say($"{place.Scope.Name}の ").SayStrong(place.Change!)
        .Say($"（{place.Pair!.Value.From.ShortLabel}→{place.Pair.Value.To.EraLabel}、{Query.Basis.Label()}）");

    /// <summary>A year is running, or invented, where it is for one of the places.</summary>
    private IReadOnlyList<ChartYear> Axis() =>
    [
        .. Query.Span.Years.Select(year =>
        {
            var state = Query.State(year);
            var isRunning = year == Query.Figures.RunningYear && year == Query.Span.To && state.Through is not null;
            return new ChartYear(year.StartYear, year.ShortLabel) { IsSample = state.IsSample, Through = isRunning ? YearText.Until(state.Through!.Value) : null };
        }),
    ];
}
