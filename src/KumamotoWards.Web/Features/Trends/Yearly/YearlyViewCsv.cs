using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>The figures of an index, of shares or of changes as a file: a row for each line of the chart in each year.</summary>
internal static class YearlyViewCsv
{
    public static FileContentResult Of(YearlyTrendQuery query) => CsvFile.Of(
        $"年度推移_{query.View.Label()}_{query.Span.From}-{query.Span.To}",
        ViewFigures.Of(query).All.SelectMany(series => series.Points.Select(point => (Series: series, Point: point))),
        Columns(query));

    private static CsvColumn<(ViewSeries Series, ViewPoint Point)>[] Columns(YearlyTrendQuery query) =>
    [
        new("年度（西暦）", row => row.Point.Year.StartYear),
        new("年度（和暦）", row => row.Point.Year.EraLabel),
        new("行", row => row.Series.Kind switch { "office" => "窓口", "ward" => "区", "item" => "件数区分", _ => "市" }),
        new("コード", row => row.Series.Slug),
        new("名前", row => row.Series.Name),
        new("件数（件）", row => row.Point.Count),
        .. query.View == TrendView.Change ? [new("前年度からの増減（件）", row => LinesTables.SignedOf(row.Point) is null ? null : row.Point.SinceLastYear!.Delta)] : Array.Empty<CsvColumn<(ViewSeries Series, ViewPoint Point)>>(),
        new(ValueHead(query), row => row.Point.Value),
        new("比較の基準", _ => query.Basis.Label()),
        new("状態", row => YearText.Standing(query.Figures, row.Point.Year, StateOf(query, row))),
        new("サンプル", row => StateOf(query, row).IsSample ? "サンプル" : null),
    ];

    private static string ValueHead(YearlyTrendQuery query) => query.View switch
    {
        TrendView.Counts => "件数",
        TrendView.Index => $"指数（{query.Pair?.From.EraLabel ?? "はじめの年度"}=100）",
        TrendView.Share => "構成比（%）",
        TrendView.Change => "前年度からの増減率（%）",
    };

    private static YearState StateOf(YearlyTrendQuery query, (ViewSeries Series, ViewPoint Point) row) =>
        YearState.Of(query.Figures, row.Series.Scope, row.Point.Year);
}
