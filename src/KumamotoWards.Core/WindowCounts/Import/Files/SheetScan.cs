using System.Globalization;
using System.Xml;

namespace KumamotoWards.Core.WindowCounts.Import.Files;

/// <summary>What was seen so far in all sheets of a workbook.</summary>
internal sealed class ScanTotals
{
    private int _rows;
    private int _cells;

    public void AddRow()
    {
        if (++_rows > ImportLimits.Rows) throw ImportFileException.TooManyRows();
    }

    public void AddCell()
    {
        if (++_cells > ImportLimits.Cells) throw ImportFileException.TooLargeInside();
    }
}

/// <summary>How far a sheet reaches, and where its formulas are.</summary>
internal sealed class SheetScan
{
    private readonly HashSet<(int Row, int Column)> _formulas = [];
    private readonly HashSet<(int Row, int Column)> _errors = [];
    private readonly List<MergedCells> _arrays = [];

    /// <summary>Columns up to the last with something in it.</summary>
    public int ColumnCount { get; private set; }

    /// <param name="row">From 1.</param>
    /// <param name="column">From 0.</param>
    public bool IsFormula(int row, int column) =>
        _formulas.Contains((row, column))
        || _arrays.Exists(array => array.FirstRow <= row && row <= array.LastRow && array.FirstColumn <= column && column <= array.LastColumn);

    /// <summary>#N/A and its like, which the reader of values gives as blank.</summary>
    public bool IsError(int row, int column) => _errors.Contains((row, column));

    public static SheetScan Of(XmlReader xml, ScanTotals totals)
    {
        var scan = new SheetScan();
        var (row, column, lastFilled) = (0, -1, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "row":
                    row = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var number) ? number : row + 1;
                    column = -1;
                    break;
                case "c":
                    totals.AddCell();
                    column = CellReference.TryRead(xml.GetAttribute("r"), out var at) ? at.Column : column + 1;
                    if (xml.GetAttribute("t") == "e") scan._errors.Add((row, column));
                    break;
                case "f":
                    scan.AddFormula(row, column, xml.GetAttribute("t") is "array" or "dataTable" ? xml.GetAttribute("ref") : null);
                    break;
                // A value, or a text written into the cell itself.
                case "v" or "is":
                    if (row != lastFilled) totals.AddRow();
                    lastFilled = row;
                    scan.Reach(column);
                    break;
            }
        }
        return scan;
    }

    /// <param name="range">What one formula fills, where it stands in its first cell alone; else null.</param>
    private void AddFormula(int row, int column, string? range)
    {
        _formulas.Add((row, column));
        Reach(column);
        if (range is null || !range.Contains(':')) return;
        var ends = range.Split(':');
        if (!CellReference.TryRead(ends[0], out var first) || !CellReference.TryRead(ends[1], out var last) || last.Row - first.Row > ImportLimits.Rows) return;
        if (_arrays.Count < 1_000) _arrays.Add(new MergedCells(first.Row, first.Column, last.Row, last.Column));
    }

    private void Reach(int column)
    {
        ColumnCount = Math.Max(ColumnCount, column + 1);
        if (ColumnCount > ImportLimits.Columns) throw ImportFileException.TooManyColumns();
    }
}

/// <summary>C12 as row 12, column 2.</summary>
internal static class CellReference
{
    public static bool TryRead(string? text, out (int Row, int Column) place)
    {
        place = default;
        var (column, index) = (0, 0);
        for (; text is not null && index < text.Length && index < 4 && char.IsAsciiLetterUpper(text[index]); index++)
            column = column * 26 + text[index] - 'A' + 1;
        if (index == 0 || !int.TryParse(text.AsSpan(index), NumberStyles.None, CultureInfo.InvariantCulture, out var row)) return false;
        place = (row, column - 1);
        return true;
    }
}
