using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Views;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>The scope's parts in the view that was chosen: a chart, its table and what has to be said of both.</summary>
public sealed class TrendLines
{
    private const int MostYearsBeside = 4;

    private readonly YearlyTrendQuery _query;
    private readonly ViewFigures _figures;

    public TrendLines(YearlyTrendQuery query)
    {
        _query = query;
        _figures = ViewFigures.Of(query);
    }

    /// <summary>The figures stand beside the chart; with more years they stand below it.</summary>
    public bool IsBeside => _query.Span.Years.Count <= MostYearsBeside && _query.View != TrendView.Change;

    /// <summary>On paper the official table shows them; other views are printed as they stand.</summary>
    public bool IsOfCounts => _query.View == TrendView.Counts;

    public string PartNoun => (_query.Scope.Kind, _query.View) switch
    {
        (TrendScopeKind.City, _) => "区",
        (TrendScopeKind.Office, TrendView.Share) => "件数区分",
        _ => "窓口",
    };

    public string Heading => _query.View switch
    {
        TrendView.Counts => $"{PartNoun}ごとの推移",
        TrendView.Index => $"{PartNoun}ごとの指数",
        TrendView.Share => $"{PartNoun}の構成比",
        TrendView.Change => $"{PartNoun}ごとの前年度からの増減",
    };

    /// <summary>Basis and unit, beside the heading.</summary>
    public string Note => $"比較の基準：{_query.Basis.Label()}、{Unit}";

    public string Unit => _query.View switch
    {
        TrendView.Counts => "単位：件",
        TrendView.Index => _query.Pair is { } pair ? $"{pair.From.EraLabel}＝100" : "はじめの年度＝100",
        TrendView.Share => $"{_query.Scope.Name}の計＝100 %",
        TrendView.Change => "単位：件、縦の目盛りは共通",
    };

    public Chart Chart => _query.View == TrendView.Change ? Bars() : Lines();

    public LinesTable Table => LinesTables.Of(_query, _figures, PartNoun);

    public IEnumerable<string> Notes() => new LinesNotes(_query, _figures).All();

    private string Title => $"{_query.Scope.Name}の{Heading}（{_query.Basis.Label()}）";

    private LineChart Lines() => new()
    {
        Title = Title,
        Summary = string.Join("、", _figures.Parts.Select(Sentence)) + "。",
        SummaryIsElsewhere = true,
        TableIsElsewhere = true,
        SeriesHeading = PartNoun,
        Unit = _query.View switch { TrendView.Counts => "件", TrendView.Share => " %", _ => "" },
        Decimals = _query.View == TrendView.Counts ? 0 : 1,
        Years = Axis(),
        Series = [.. _figures.Parts.Select(SeriesOf)],
        Events = OfficeEvents.Of(_query.Figures, _query.Scope, _query.Span),
        LabelHeading = _query.Pair is { } pair ? $"{pair.From.AxisLabel} → {pair.To.AxisLabel}、{(_query.View == TrendView.Share ? "ポイント差" : _query.Basis.Label())}" : null,
    };

    private ChartSeries SeriesOf(ViewSeries part, int index) => new(part.Name, SeriesStyle.At(index), Drawn(part), LinesTables.ChangeOf(_query, part))
    {
        BreaksBefore = _query.View == TrendView.Counts && part.Kind == "ward" ? [] : [.. SeriesBreaks.Years(part.Breaks).Select(year => year.StartYear)],
    };

    /// <summary>Relative figures are drawn in tenths.</summary>
    private IReadOnlyList<long?> Drawn(ViewSeries part) =>
        _query.View == TrendView.Counts ? part.Counts : [.. part.Values.Select(value => value is { } known ? (long)(known * 10) : (long?)null)];

    private SignedChart Bars() => new()
    {
        Title = Title,
        Summary = string.Join("、", _figures.All.Select(part => $"{part.Name}は{LastChange(part)}")) + "。",
        SummaryIsElsewhere = true,
        TableIsElsewhere = true,
        SeriesHeading = PartNoun,
        Years = Axis(),
        Strips = [.. _figures.Parts.Select(part => new SignedStrip(part.Name, [.. part.Points.Select(LinesTables.SignedOf)]))],
    };

    private IReadOnlyList<ChartYear> Axis() => YearText.Axis(_query.Figures, _query.Scope, _query.Span);

    private string Sentence(ViewSeries part)
    {
        var last = part.Points.LastOrDefault(point => _query.View == TrendView.Counts ? point.Count is not null : point.Value is not null);
        if (last is null) return $"{part.Name}は示せる数がありません";
        var change = LinesTables.ChangeOf(_query, part) is { } text ? $"、{_query.Pair!.Value.From.EraLabel}から{_query.Pair.Value.To.EraLabel}までに {text}" : "";
        return $"{part.Name}は{last.Year.EraLabel}に {LinesTables.Figure(_query.View, last)}{change}";
    }

    private static string LastChange(ViewSeries part) =>
        part.Points.LastOrDefault(point => LinesTables.SignedOf(point) is not null) is { } last
            ? $"{last.Year.EraLabel}に {Figures.Difference(last.SinceLastYear!.Delta)}件" : "比べられる年度がありません";
}
