using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Excel;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>
/// The same figures for machines, by 総務省「統計表における機械判読可能なデータの表記方法の統一ルール」: one value a cell, nothing
/// merged, one row of heads with units, numbers as numbers without formulas, years in both calendars, codes of areas.
/// </summary>
internal sealed class MachineSheets(YearlyTrendQuery query, YearlyTable table, string cityCode)
{
    private const string Sample = "サンプル";

    public ExcelSheet Figures() => Sheet(
        "件数（機械判読用）",
        ["年度（西暦）", "年度（和暦）", "全国地方公共団体コード", "地域", "行の種類", "窓口コード", "窓口", "件数区分コード", "件数区分", "件数（件）", "値の種類", "年度の状態", "集計に含む最後の日", "サンプル"],
        table.Rows.SelectMany(row => row.Years.SelectMany(year => Cells(row, year))));

    public ExcelSheet Changes() => Sheet(
        "増減率（機械判読用）",
        ["はじめの年度（西暦）", "はじめの年度（和暦）", "おわりの年度（西暦）", "おわりの年度（和暦）", "全国地方公共団体コード", "地域", "行の種類", "窓口コード", "窓口", "比較の基準", "はじめの件数（件）", "おわりの件数（件）", "増減（件）", "増減率（%）", "増減率がない理由"],
        table.Rows.SelectMany(row => table.ChangesOf(row).Select(change => Change(row, change))));

    /// <summary>What the figures are, so that the other sheets need no notes.</summary>
    public ExcelSheet About(OfficialNotes notes)
    {
        var readAt = BusinessClock.ToTokyo(query.Figures.ReadAt);
        object?[][] lines =
        [
            ["表の名前", "区役所等の主な窓口件数の推移"],
            ["範囲", query.Scope.Name],
            ["期間", YearText.Range(query.Span.From, query.Span.To)],
            ["年度", "4月から翌年3月まで"],
            ["件数区分", query.Item?.Name ?? "すべての区分"],
            ["単位", "件数は件、増減率は%"],
            ["比較の基準", query.Basis.Label()],
            ["区の数え方", query.Geography == Geography.AsNow ? "いまの区" : "その年度の区"],
            ["データの時点", $"{readAt:yyyy-MM-dd HH:mm}"],
            ["値の種類", "件数＝数のあるもの、未入力＝まだ入力されていないもの、扱いなし＝その窓口で扱っていない区分"],
            .. notes.Lines().Select(note => new object?[] { "注", note }),
        ];
        return Sheet("この表について", ["項目", "内容"], lines);
    }

    private static ExcelSheet Sheet(string name, string[] heads, IEnumerable<object?[]> lines) => new(
        name,
        [[.. heads.Select(head => new ExcelCell(head))], .. lines.Select(line => (IReadOnlyList<ExcelCell>)[.. line.Select(CellOf)])])
    {
        FrozenRows = 1,
        IsLandscape = true,
        ColumnWidths = [.. heads.Select((head, index) => heads.Length == 2 && index == 1 ? 90.0 : Math.Max(10.0, head.Length * 2 + 2))],
    };

    private static ExcelCell CellOf(object? value) => value is null ? ExcelCell.Nothing : new(value);

    private IEnumerable<object?[]> Cells(YearlyRow row, YearlyRowYear year)
    {
        for (var column = 0; column < year.Cells.Count; column++)
            if (query.Comparer.Selected.Items.Contains(query.Figures.Items[column]))
                yield return Line(row, year, query.Figures.Items[column].Slug, query.Figures.Items[column].Name, year.Cells[column]);
        yield return Line(row, year, "subtotal", "小計", year.Subtotal);
    }

    private object?[] Line(YearlyRow row, YearlyRowYear year, string itemCode, string itemName, FigureCell cell) =>
    [
        year.Year.StartYear, year.Year.EraLabel, .. Area(row), itemCode, itemName,
        cell.Kind == FigureCellKind.Number ? cell.Value : null,
        cell.Kind switch { FigureCellKind.Number => "件数", FigureCellKind.Blank => "未入力", FigureCellKind.NotHandled => "扱いなし" },
        YearText.State(query.Figures, year),
        year.State.Through is { } date ? $"{date:yyyy-MM-dd}" : null,
        year.State.IsSample ? Sample : null,
    ];

    private object?[] Change(YearlyRow row, Comparison change) =>
    [
        change.From.StartYear, change.From.EraLabel, change.To.StartYear, change.To.EraLabel, .. Area(row), change.Basis.Label(),
        change.Before, change.After, change.Delta, change.Percent, change.Percent is null ? BasisText.Reason(change.Reason) : null,
    ];

    private object?[] Area(YearlyRow row) =>
    [
        MunicipalCodes.WithCheckDigit(row.Ward?.MunicipalCode ?? cityCode),
        row.Ward?.Name ?? query.Where.CityName,
        row.Scope.Kind switch { TrendScopeKind.Office => "窓口", TrendScopeKind.Ward => "区計", TrendScopeKind.City => "市計" },
        row.Office?.Slug,
        row.Office is null ? null : row.Scope.Name,
    ];
}
