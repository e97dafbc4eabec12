using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Infrastructure.Excel;

namespace KumamotoWards.Web.Features.Proposals.Listing;

/// <summary>The list as a file: the same columns in CSV and Excel.</summary>
internal static class ListingFile
{
    public static IReadOnlyList<CsvColumn<ProposalRow>> Columns { get; } =
    [
        new("番号", row => row.Number),
        new("件名", row => row.Title),
        new("状態", row => row.StateWord),
        new("区", row => row.Ward.Name),
        new("校区", row => row.Item.SchoolDistrict),
        new("提案した所属", row => row.From),
        new("種別", row => row.Item.Kind?.Label()),
        new("次の担当", row => row.Turn),
        new("主務課", row => row.Section?.Name),
        new("年度", row => row.Item.FiscalYear),
        new("提出日", row => row.Item.SubmittedOn),
        new("期限の種類", row => row.Obligation.DueOn is null ? null : ProposalDates.Word(row.Obligation.Kind)),
        new("期限", row => row.Obligation.DueOn),
        new("残り（営業日）", row => row.Obligation.DueOn is null ? null : row.Obligation.DaysLeft),
        new("数えない日数", row => row.Obligation.NotCounted),
        new("回答日", row => row.Item.AnsweredOn),
        new("実施する年度", row => row.Item.BudgetFiscalYear),
        new("サンプル", row => row.Item.IsSample ? "サンプル" : null),
    ];

    private const int TitleColumn = 1;
    private const int HeadRow = 3;

    private static readonly double[] Widths = [9, 40, 10, 9, 11, 24, 18, 20, 20, 7, 12, 11, 12, 8, 8, 12, 8, 10];

    public static ExcelSheet Sheet(IReadOnlyList<ProposalRow> rows, DateOnly today) => new("提案一覧",
    [
        [new("区からの提案", ExcelLook.Title)],
        [new($"{JapaneseDate.Era(today)}現在　{rows.Count:N0}件")],
        [.. Columns.Select(column => new ExcelCell(column.Head, ExcelLook.Head))],
        .. rows.Select(row => (IReadOnlyList<ExcelCell>)[.. Columns.Select(column => Cell(column.Value(row)))]),
    ])
    {
        ColumnWidths = Widths,
        RowHeights = Heights(rows),
        FrozenRows = HeadRow,
        FrozenColumns = 2,
        IsLandscape = true,
    };

    /// <summary>Two lines for the heads, and for titles as many as they need.</summary>
    private static Dictionary<int, double> Heights(IReadOnlyList<ProposalRow> rows) => rows
        .Select((row, index) => (Row: HeadRow + 1 + index, Lines: ExcelText.Lines(row.Title, Widths[TitleColumn])))
        .Append((Row: HeadRow, Lines: 2))
        .Where(row => row.Lines > 1)
        .ToDictionary(row => row.Row, row => row.Lines * ExcelSheet.UsualRowHeight);

    private static ExcelCell Cell(object? value) => new(value, value switch { DateOnly => ExcelLook.Date, string or null => ExcelLook.Paragraph, _ => ExcelLook.Number });
}
