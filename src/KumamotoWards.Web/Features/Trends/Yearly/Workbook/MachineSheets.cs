using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Infrastructure.Excel;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>
/// The same figures for machines, by 総務省「統計表における機械判読可能なデータの表記方法の統一ルール」: one value a cell, nothing
/// merged, one row of heads with units, numbers as numbers without formulas, years in both calendars, codes of areas.
/// </summary>
/// <param name="without">Years that nothing is known of: they have no lines here either.</param>
internal sealed class MachineSheets(YearlyTrendQuery query, YearlyTable table, IReadOnlyList<FiscalYear> without, string cityCode)
{
    private sealed record Figure(YearlyRow Row, YearlyRowYear Year, string ItemCode, string ItemName, FigureCell Cell);

    private sealed record Change(YearlyRow Row, Comparison Compared);

    private const double WordWidth = 90;

    public ExcelSheet Figures() => MachineTable.Of("figures", "件数（機械判読用）", table.Rows.SelectMany(row => row.Years.Where(year => !without.Contains(year.Year)).SelectMany(year => FiguresOf(row, year))).ToList(),
    [
        new("年度（西暦）", figure => figure.Year.Year.StartYear),
        new("年度（和暦）", figure => figure.Year.Year.EraLabel),
        .. Area<Figure>(figure => figure.Row),
        new("件数区分コード", figure => figure.ItemCode),
        new("件数区分", figure => figure.ItemName),
        new("件数（件）", figure => figure.Cell.Kind == FigureCellKind.Number ? figure.Cell.Value : null),
        new("値の種類", figure => figure.Cell.Kind switch { FigureCellKind.Number => "件数", FigureCellKind.Blank => "未入力", FigureCellKind.NotHandled => "扱いなし" }),
        new("年度の状態", figure => YearText.Standing(query.Figures, figure.Year.Year, figure.Year.State)),
        new("集計に含む最後の日", figure => figure.Year.State.Through),
        new("サンプル", figure => figure.Year.State.IsSample ? "サンプル" : null),
    ]).Sheet();

    public ExcelSheet Changes() => MachineTable.Of("changes", "増減率（機械判読用）", table.Rows.SelectMany(row => table.ChangesOf(row).Select(change => new Change(row, change))).ToList(),
    [
        new("はじめの年度（西暦）", change => change.Compared.From.StartYear),
        new("はじめの年度（和暦）", change => change.Compared.From.EraLabel),
        new("おわりの年度（西暦）", change => change.Compared.To.StartYear),
        new("おわりの年度（和暦）", change => change.Compared.To.EraLabel),
        .. Area<Change>(change => change.Row),
        new("比較の基準", change => change.Compared.Basis.Label()),
        new("はじめの件数（件）", change => change.Compared.Before),
        new("おわりの件数（件）", change => change.Compared.After),
        new("増減（件）", change => change.Compared.Delta),
        new("増減率（%）", change => change.Compared.Percent),
        new("増減率がない理由", change => change.Compared.Percent is null ? BasisText.Reason(change.Compared.Reason) : null),
    ]).Sheet();

    /// <summary>What the figures are, so that the other sheets need no notes.</summary>
    public ExcelSheet About(OfficialNotes notes)
    {
        var readAt = BusinessClock.ToTokyo(query.Figures.ReadAt);
        (string Name, string Text)[] words =
        [
            ("表の名前", "区役所等の主な窓口件数の推移"),
            ("範囲", query.Scope.Name),
            ("期間", YearText.Range(query.Span.From, query.Span.To)),
            ("年度", "4月から翌年3月まで"),
            ("件数区分", query.Item?.Name ?? "すべての区分"),
            ("単位", "件数は件、増減率は%"),
            ("比較の基準", query.Basis.Label()),
            ("区の数え方", query.Geography == Geography.AsNow ? "いまの区" : "その年度の区"),
            ("データの時点", $"{readAt:yyyy-MM-dd HH:mm}"),
            ("値の種類", "件数＝数のあるもの、未入力＝まだ入力されていないもの、扱いなし＝その窓口で扱っていない区分"),
            .. notes.Lines().Select(note => ("注", note)),
        ];
        return new("この表について", [[new("項目", ExcelLook.Head), new("内容", ExcelLook.Head)], .. words.Select(word => (IReadOnlyList<ExcelCell>)[new(word.Name, ExcelLook.Text), new(word.Text, ExcelLook.Paragraph)])])
        {
            ColumnWidths = [16, WordWidth],
            RowHeights = words.Index().ToDictionary(word => word.Index + 2, word => ExcelText.Lines(word.Item.Text, WordWidth) * ExcelSheet.UsualRowHeight),
            FrozenRows = 1,
            IsLandscape = true,
        };
    }

    private IEnumerable<Figure> FiguresOf(YearlyRow row, YearlyRowYear year)
    {
        for (var column = 0; column < year.Cells.Count; column++)
            if (query.Comparer.Selected.Items.Contains(query.Figures.Items[column]))
                yield return new(row, year, query.Figures.Items[column].Slug, query.Figures.Items[column].Name, year.Cells[column]);
        yield return new(row, year, "subtotal", "小計", year.Subtotal);
    }

    private IEnumerable<CsvColumn<T>> Area<T>(Func<T, YearlyRow> rowOf) =>
    [
        new("全国地方公共団体コード", line => MunicipalCodes.WithCheckDigit(rowOf(line).Ward?.MunicipalCode ?? cityCode)),
        new("地域", line => rowOf(line).Ward?.Name ?? query.Where.CityName),
        new("行の種類", line => rowOf(line).Scope.Kind switch { TrendScopeKind.Office => "窓口", TrendScopeKind.Ward => "区計", TrendScopeKind.City => "市計" }),
        new("窓口コード", line => rowOf(line).Office?.Slug),
        new("窓口", line => rowOf(line).Office is null ? null : rowOf(line).Scope.Name),
    ];
}
