using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Infrastructure.Excel;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends;

/// <summary>
/// A table for machines, by the rules of 総務省: one value a cell, no merges, one header row with the units, western years
/// beside those of the era, municipal codes. The same columns in CSV and Excel.
/// </summary>
internal abstract class MachineTable(string part, string name)
{
    /// <summary>How an address names it: months.</summary>
    public string Part { get; } = part;

    /// <summary>Of the sheet, and in the name of a file: 月次.</summary>
    public string Name { get; } = name;

    public abstract FileContentResult Csv(string file);

    public abstract ExcelSheet Sheet();

    public static MachineTable Of<T>(string part, string name, IReadOnlyList<T> rows, IReadOnlyList<CsvColumn<T>> columns) => new Typed<T>(part, name, rows, columns);

    private sealed class Typed<T>(string part, string name, IReadOnlyList<T> rows, IReadOnlyList<CsvColumn<T>> columns) : MachineTable(part, name)
    {
        public override FileContentResult Csv(string file) => CsvFile.Of($"{file}_{Name}", rows, columns);

        public override ExcelSheet Sheet()
        {
            var cells = rows.Select(row => (IReadOnlyList<ExcelCell>)[.. columns.Select(column => Cell(column.Value(row)))]).ToList();
            var widths = columns.Select((column, index) => new ColumnWidth(column.Head, cells.Select(line => line[index].Value))).ToList();
            return new(Name, [[.. columns.Select(column => new ExcelCell(column.Head, ExcelLook.Head))], .. cells])
            {
                ColumnWidths = [.. widths.Select(width => width.Characters)],
                RowHeights = new Dictionary<int, double> { [1] = widths.Max(width => width.HeadLines) * ExcelSheet.UsualRowHeight },
                FrozenRows = 1,
                IsLandscape = true,
            };
        }

        private static ExcelCell Cell(object? value) => new(value, value switch
        {
            DateOnly => ExcelLook.IsoDate,
            string or null => ExcelLook.Text,
            _ => ExcelLook.Number,
        });
    }
}
