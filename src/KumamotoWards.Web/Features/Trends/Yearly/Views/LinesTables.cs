using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>Writes the figures of a view as a table; over many years counts are in thousands, so that sixteen fit.</summary>
internal static class LinesTables
{
    private const int MostYearsInFull = 10;
    private const decimal Thousand = 1000;

    public static LinesTable Of(YearlyTrendQuery query, ViewFigures figures, string head)
    {
        var isShort = query.Span.Years.Count <= MostYearsInFull;
        var inThousands = query.View == TrendView.Counts && !isShort;
        var hasChange = query.View is TrendView.Counts or TrendView.Share && query.Pair is not null && isShort;
        return new LinesTable(
            $"{query.Scope.Name}の{head}ごとの{query.View.Label()}（{query.Basis.Label()}）",
            head,
            query.View switch { TrendView.Counts => inThousands ? "千件" : "件", TrendView.Index => $"{query.Pair?.From.EraLabel ?? "はじめの年度"}＝100", TrendView.Share => "%", TrendView.Change => "件、%" },
            Columns(query, isShort),
            hasChange ? [YearText.Pair(query.Pair!.Value.From, query.Pair.Value.To), query.View == TrendView.Share ? "ポイント差" : query.Basis.Label()] : null,
            [.. figures.All.Select(series => Row(query, series, series.Slug == figures.Total.Slug, inThousands, hasChange))]);
    }

    /// <summary>A change as it stands beside a line: +8.6 %, +12件 where the counts are small, +1.2 as points of a share.</summary>
    public static string? ChangeOf(YearlyTrendQuery query, ViewSeries series)
    {
        if (query.Pair is not { } pair) return null;
        if (query.View == TrendView.Share)
        {
            var (first, last) = (ValueIn(series, pair.From.StartYear), ValueIn(series, pair.To.StartYear));
            return first is null || last is null ? null : Figures.PercentNumber(last - first);
        }
        return ChangeText.Of(series.Change);
    }

    public static string Figure(TrendView view, ViewPoint point) => view switch
    {
        TrendView.Counts => point.Count is { } count ? Figures.Cases(count) : ChartTable.NoFigure,
        TrendView.Share => point.Value is { } share ? $"{Figures.Average(share)} %" : ChartTable.NoFigure,
        TrendView.Index or TrendView.Change => point.Value is { } value ? Figures.Average(value) : ChartTable.NoFigure,
    };

    /// <summary>What came or went since the year before; null where the two years cannot be compared.</summary>
    public static SignedValue? SignedOf(ViewPoint point) => point.SinceLastYear is { } change && IsComparable(change)
        ? new SignedValue(change.Delta, Figures.Difference(change.Delta))
        : null;

    private static bool IsComparable(Comparison change) => change.Reason is null or NoPercentReason.Zero;

    private static decimal? ValueIn(ViewSeries series, int year) => series.Points.FirstOrDefault(point => point.Year.StartYear == year)?.Value;

    private static List<LinesColumn> Columns(YearlyTrendQuery query, bool isShort) =>
    [
        .. YearText.Axis(query.Figures, query.Scope, query.Span).Zip(query.Span.Years, (axis, year) =>
        {
            var state = YearState.Of(query.Figures, query.Scope, year);
            var isPreliminary = state is { IsFinal: false, Through: not null };
            var note = !isPreliminary ? $"{year}" : isShort ? $"{year} {axis.Through} 速報" : "速報";
            return new LinesColumn(isShort ? axis.Era : year.AxisLabel, note, isPreliminary ? "preliminary" : state.IsSample ? "sample" : null);
        }),
    ];

    private static LinesRow Row(YearlyTrendQuery query, ViewSeries series, bool isTotal, bool inThousands, bool hasChange) => new(
        series.Name,
        isTotal,
        [.. series.Points.Select(point => CellOf(query.View, point, inThousands))],
        hasChange ? ChangeOf(query, series) ?? "-" : null);

    private static LinesCell CellOf(TrendView view, ViewPoint point, bool inThousands) => view switch
    {
        TrendView.Counts => new(point.Count is not { } count ? ChartTable.NoFigure : inThousands ? Figures.Average(count / Thousand) : Figures.Count(count)),
        TrendView.Index or TrendView.Share => new(point.Value is { } value ? Figures.Average(value) : ChartTable.NoFigure),
        TrendView.Change => SignedOf(point) is { } signed ? new(signed.Text, point.Value is { } percent ? Figures.Percent(percent) : null) : new(ChartTable.NoFigure),
    };
}
