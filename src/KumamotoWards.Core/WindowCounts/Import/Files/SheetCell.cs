namespace KumamotoWards.Core.WindowCounts.Import.Files;

/// <summary>What stands in a cell of a file.</summary>
public enum CellKind
{
    Blank = 0,
    Text,
    Number,

    /// <summary>A number that the file shows as a date.</summary>
    Date,

    /// <summary>#N/A and its like.</summary>
    Error,
}

/// <summary>A cell of a sheet. A formula's value is the one that the file was saved with.</summary>
/// <param name="Text">As it reads; blank for a blank cell.</param>
/// <param name="Number">Of a number, and of a date as days since the end of 1899.</param>
public readonly record struct SheetCell(CellKind Kind, string Text, double Number = 0, bool IsFormula = false)
{
    public static readonly SheetCell Nothing = new(CellKind.Blank, "");

    public bool IsBlank => Kind == CellKind.Blank;
}

/// <summary>A row of a sheet, as far as something stands in it.</summary>
/// <param name="Number">From 1, as the spreadsheet shows it.</param>
public sealed record SheetRow(int Number, SheetCell[] Cells)
{
    /// <param name="column">From 0.</param>
    public SheetCell this[int column] => column < Cells.Length ? Cells[column] : SheetCell.Nothing;
}

/// <summary>Cells that are drawn as one; only the first has the value. Rows from 1, columns from 0, all included.</summary>
public readonly record struct MergedCells(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>Where a cell stands, as the spreadsheet names it.</summary>
/// <param name="Sheet">Blank in a file without sheets.</param>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 0.</param>
public readonly record struct CellPlace(string Sheet, int Row, int Column)
{
    /// <summary>C12.</summary>
    public string Cell => $"{ColumnName(Column)}{Row}";

    /// <summary>Sheet1!C12; a sheet's name with signs in it stands in quotes, as spreadsheets write it.</summary>
    public override string ToString() => Sheet.Length == 0 ? Cell : $"{(Sheet.All(char.IsLetterOrDigit) ? Sheet : $"'{Sheet.Replace("'", "''")}'")}!{Cell}";

    /// <summary>A, Z, AA…</summary>
    /// <param name="column">From 0.</param>
    public static string ColumnName(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : ColumnName(column / 26 - 1) + ColumnName(column % 26);
}

/// <summary>A sheet, read row by row: its rows can be enumerated once, before the next sheet is.</summary>
/// <param name="Name">Blank for a CSV file.</param>
/// <param name="IsHidden">Not shown in the workbook.</param>
public sealed record Sheet(string Name, bool IsHidden, IReadOnlyList<MergedCells> Merged, IEnumerable<SheetRow> Rows);
