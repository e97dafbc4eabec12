using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>The yearly table as a file: a row for each office, ward and city in each year, and the change since the year before.</summary>
internal static class YearlyTrendCsv
{
    private sealed record Line(YearlyRow Row, YearlyRowYear Year, Comparison? SinceLastYear, Comparison? SinceFirstYear);

    public static FileContentResult Of(YearlyTrendQuery query)
    {
        var table = new YearlyTable(query.Comparer, query.Scope, query.Span, query.Geography, query.Basis);
        return CsvFile.Of($"年度推移_{query.Span.From}-{query.Span.To}", table.Rows.SelectMany(row => Lines(row, table.ChangesOf(row))), [.. Heads(), .. Cells(query), .. Ends(query)]);
    }

    private static IEnumerable<Line> Lines(YearlyRow row, IReadOnlyList<Comparison> changes) => row.Years.Select((year, index) => new Line(
        row,
        year,
        index == 0 ? null : changes[index - 1],
        index == row.Years.Count - 1 && row.Years.Count > 2 ? changes[^1] : null));

    private static CsvColumn<Line>[] Heads() =>
    [
        new("年度（西暦）", line => line.Year.Year.StartYear),
        new("年度（和暦）", line => line.Year.Year.EraLabel),
        new("行", line => line.Row.Scope.Kind switch { TrendScopeKind.Office => "窓口", TrendScopeKind.Ward => "区計", TrendScopeKind.City => "市計" }),
        new("区コード", line => line.Row.Ward?.MunicipalCode),
        new("区", line => line.Row.Ward?.Name),
        new("窓口コード", line => line.Row.Office?.Slug),
        new("窓口", line => line.Row.Scope.Name),
    ];

    private static IEnumerable<CsvColumn<Line>> Cells(YearlyTrendQuery query)
    {
        for (var index = 0; index < query.Figures.Items.Count; index++)
        {
            var column = index;
            if (query.Comparer.Selected.Items.Contains(query.Figures.Items[column]))
                yield return new(query.Figures.Items[column].Name, line => Text(line.Year.Cells[column]));
        }
    }

    private static CsvColumn<Line>[] Ends(YearlyTrendQuery query) =>
    [
        new("小計", line => Text(line.Year.Subtotal)),
        new("小計（期間を通した共通区分）", line => Text(line.Year.ComparableSubtotal)),
        new("増減率の基準", _ => query.Basis.Label()),
        new("前年度からの増減率（%）", line => line.SinceLastYear?.Percent),
        new($"{query.Span.From}年度からの増減率（%）", line => line.SinceFirstYear?.Percent),
        new("状態", line => YearText.Standing(query.Figures, line.Year.Year, line.Year.State)),
        new("未入力", line => line.Year.HasGaps ? "あり" : null),
        new("集計に含む最後の日", line => line.Year.State.Through),
        new("サンプル", line => line.Year.State.IsSample ? "サンプル" : null),
    ];

    /// <summary>A number; nothing for a blank; — where it was not handled.</summary>
    internal static object? Text(FigureCell cell) => cell.Kind switch
    {
        FigureCellKind.Number => cell.Value,
        FigureCellKind.Blank => null,
        FigureCellKind.NotHandled => "—",
    };
}
