using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace KumamotoWards.Core.WindowCounts.Import.Files;

/// <summary>Reads an .xlsx workbook that <see cref="WorkbookScan"/> has found harmless.</summary>
internal static class WorkbookReader
{
    /// <summary>Day 1 of the count of days in workbooks is 1 January 1900; they have a 29 February in that year, which was none.</summary>
    private static readonly DateTime DayZero = new(1899, 12, 30);

    // The library asks for the code pages of old workbooks before it opens a new one.
    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<Sheet> Open(byte[] content)
    {
        var scan = WorkbookScan.Of(content);
        return Sheets(content, scan);
    }

    private static IEnumerable<Sheet> Sheets(byte[] content, WorkbookScan scan)
    {
        using var reader = Guarded(() => ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content, writable: false)));
        do
        {
            // Charts and the like have no cells, and no scan.
            if (scan.Find(reader.Name) is not { } cells) continue;
            yield return new Sheet(reader.Name, reader.VisibleState != "visible", [.. Merged(reader)], Rows(reader, cells));
        }
        while (Guarded(reader.NextResult));
    }

    private static IEnumerable<SheetRow> Rows(IExcelDataReader reader, SheetScan scan)
    {
        while (Guarded(reader.Read))
        {
            var number = reader.Depth + 1;
            var length = Math.Min(reader.FieldCount, scan.ColumnCount);
            while (length > 0 && IsEmpty(reader, length - 1) && !scan.IsError(number, length - 1) && !scan.IsFormula(number, length - 1)) length--;
            if (length == 0) continue;
            var cells = new SheetCell[length];
            for (var column = 0; column < length; column++) cells[column] = scan.IsError(number, column) ? new SheetCell(CellKind.Error, "#N/A") : CellOf(reader, column, scan.IsFormula(number, column));
            yield return new SheetRow(number, cells);
        }
    }

    private static bool IsEmpty(IExcelDataReader reader, int column) =>
        reader.GetValue(column) is not { } value || value is string text && string.IsNullOrWhiteSpace(text);

    private static SheetCell CellOf(IExcelDataReader reader, int column, bool isFormula) => reader.GetValue(column) switch
    {
        DateTime date => new SheetCell(CellKind.Date, $"{date:yyyy-MM-dd}", (date - DayZero).TotalDays, isFormula),
        double number => new SheetCell(CellKind.Number, number.ToString("R", CultureInfo.InvariantCulture), number, isFormula),
        var other when $"{other}".Trim() is { Length: > 0 } text => new SheetCell(CellKind.Text, text, IsFormula: isFormula),
        // A formula without a value is still none that somebody typed.
        _ => isFormula ? new SheetCell(CellKind.Text, "", IsFormula: true) : SheetCell.Nothing,
    };

    private static IEnumerable<MergedCells> Merged(IExcelDataReader reader) =>
        (reader.MergeCells ?? []).Select(range => new MergedCells(range.FromRow + 1, range.FromColumn, range.ToRow + 1, range.ToColumn));

    /// <summary>The library meets a workbook that is not as it should be with exceptions of many kinds.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is not (ImportFileException or OutOfMemoryException))
        {
            throw ImportFileException.Broken();
        }
    }
}
