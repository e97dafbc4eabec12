using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KumamotoWards.Web.Infrastructure.Excel;

/// <summary>A sheet as SpreadsheetML. The order of the parts is fixed by the standard.</summary>
internal static class ExcelSheetMarkup
{
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    public static Worksheet Of(ExcelSheet sheet)
    {
        var worksheet = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }), View(sheet), new SheetFormatProperties { DefaultRowHeight = ExcelSheet.UsualRowHeight, CustomHeight = true });
        if (sheet.ColumnWidths.Count > 0) worksheet.Append(Widths(sheet));
        worksheet.Append(new SheetData(sheet.Rows.Select((row, index) => RowOf(sheet, row, (uint)index + 1))));
        if (sheet.Merged.Count > 0) worksheet.Append(new MergeCells(sheet.Merged.Select(range => new MergeCell { Reference = range })));
        worksheet.Append(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.4, Bottom = 0.55, Header = 0.2, Footer = 0.25 });
        worksheet.Append(new PageSetup { PaperSize = 9, Orientation = sheet.IsLandscape ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = sheet.IsOnePage ? 1u : 0u });
        worksheet.Append(ExcelFoot.Of(sheet));
        if (sheet.PageBreaksAfter.Count > 0) worksheet.Append(Breaks(sheet));
        return worksheet;
    }

    private static RowBreaks Breaks(ExcelSheet sheet) => new(
        sheet.PageBreaksAfter.Select(row => new Break { Id = (uint)row, Max = 16383, ManualPageBreak = true }))
    {
        Count = (uint)sheet.PageBreaksAfter.Count,
        ManualBreakCount = (uint)sheet.PageBreaksAfter.Count,
    };

    private static SheetViews View(ExcelSheet sheet)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (sheet.FrozenRows + sheet.FrozenColumns > 0)
            view.Append(new Pane
            {
                VerticalSplit = sheet.FrozenRows > 0 ? sheet.FrozenRows : null,
                HorizontalSplit = sheet.FrozenColumns > 0 ? sheet.FrozenColumns : null,
                TopLeftCell = Reference(sheet.FrozenColumns, (uint)sheet.FrozenRows + 1),
                ActivePane = sheet.FrozenColumns == 0 ? PaneValues.BottomLeft : sheet.FrozenRows == 0 ? PaneValues.TopRight : PaneValues.BottomRight,
                State = PaneStateValues.Frozen,
            });
        return new SheetViews(view);
    }

    private static Columns Widths(ExcelSheet sheet) => new(
        sheet.ColumnWidths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true }));

    private static Row RowOf(ExcelSheet sheet, IReadOnlyList<ExcelCell> cells, uint number)
    {
        var row = new Row(cells.Index().Where(cell => cell.Item != ExcelCell.Nothing).Select(cell => CellOf(cell.Item, Reference(cell.Index, number)))) { RowIndex = number };
        if (sheet.RowHeights.TryGetValue((int)number, out var height)) (row.Height, row.CustomHeight) = (height, true);
        return row;
    }

    private static Cell CellOf(ExcelCell cell, string reference)
    {
        var markup = new Cell { CellReference = reference, StyleIndex = (uint)cell.Look };
        if (cell.Formula is not null) markup.CellFormula = new CellFormula(cell.Formula);
        switch (cell.Value)
        {
            case null:
                break;
            case string text:
                markup.DataType = CellValues.InlineString;
                markup.InlineString = new InlineString(ExcelText.Of(text));
                break;
            case ExcelCaption caption:
                markup.DataType = CellValues.InlineString;
                markup.InlineString = ExcelText.Of(caption);
                break;
            // Excel took 1900 for a leap year: before its March a number would be another day.
            case DateOnly date when date < FirstDay:
                markup.DataType = CellValues.InlineString;
                markup.InlineString = new InlineString(ExcelText.Of($"{date:yyyy-MM-dd}"));
                break;
            case DateOnly date:
                markup.CellValue = new CellValue(date.DayNumber - DayZero.DayNumber);
                break;
            case IFormattable number:
                markup.CellValue = new CellValue(number.ToString(null, CultureInfo.InvariantCulture));
                break;
        }
        return markup;
    }

    /// <param name="column">From 0.</param>
    internal static string Reference(int column, uint row) => $"{Core.WindowCounts.Import.Files.CellPlace.ColumnName(column)}{row}";
}
