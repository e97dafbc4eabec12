using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>The scope's parts as a line chart and a table.</summary>
public sealed class TrendLines
{
    private const int MostYearsBeside = 4;

    private readonly YearlyTrendQuery _query;

    public TrendLines(YearlyTrendQuery query)
    {
        _query = query;
        Parts = [.. query.Parts().Select(part => TrendSeries.Of(query, part))];
        Total = TrendSeries.Of(query, query.Scope);
    }

    public IReadOnlyList<TrendSeries> Parts { get; }

    public TrendSeries Total { get; }

    /// <summary>The figures stand beside the chart; with more years they fold away below it.</summary>
    public bool IsBeside => _query.Span.Years.Count <= MostYearsBeside;

    public string BasisLabel => _query.Basis.Label();

    public string PartNoun => _query.Scope.Kind == TrendScopeKind.City ? "区" : "窓口";

    /// <summary>23→25: the years compared, in the head of the change column.</summary>
    public string? PairHead => _query.Pair is { } pair ? YearText.Pair(pair.From, pair.To) : null;

    public LineChart Chart => new()
    {
        Title = $"{_query.Scope.Name}の{PartNoun}ごとの件数（{_query.Basis.Label()}）",
        Summary = string.Join("、", Parts.Select(Sentence)) + "。",
        SummaryIsElsewhere = true,
        TableIsElsewhere = IsBeside,
        SeriesHeading = PartNoun,
        Years = YearText.Axis(_query.Figures, _query.Scope, _query.Span),
        Series = [.. Parts.Select((part, index) => new ChartSeries(part.Scope.Name, SeriesStyle.At(index), part.Values, part.Change is null ? null : part.Percent))],
        Events = OfficeEvents.Of(_query.Figures, _query.Scope, _query.Span),
        LabelHeading = _query.Pair is { } pair ? $"{pair.From.AxisLabel} → {pair.To.AxisLabel}、{_query.Basis.Label()}" : null,
    };

    private static string Sentence(TrendSeries part) => part.Change?.Percent is null
        ? $"{part.Scope.Name}は比べられる年度がありません"
        : $"{part.Scope.Name}は {Figures.Cases(part.Change.Before)}から {Figures.Cases(part.Change.After)}へ {part.Percent}";
}
