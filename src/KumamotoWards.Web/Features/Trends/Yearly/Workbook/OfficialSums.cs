using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Infrastructure.Excel;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>
/// The formulas of an official sheet. A total is one only where the rows above it really make it: in the wards of then, an
/// office that moved stands in one ward and counts in two.
/// </summary>
internal sealed class OfficialSums(OfficialTable table, int firstFigure)
{
    private readonly List<(OfficialBlock Block, int Top)> _written = [];

    public void Wrote(OfficialBlock block, int top) => _written.Add((block, top));

    /// <summary>SUM of the items of a row.</summary>
    public string Subtotal(int row) => $"SUM({ExcelFile.CellName(firstFigure, row)}:{ExcelFile.CellName(firstFigure + table.Columns.Columns.Count - 1, row)})";

    /// <summary>SUM of the items that both ends of the span have.</summary>
    public string Comparable(int row) => $"SUM({string.Join(',', Enumerable.Range(0, table.Columns.Columns.Count).Where(IsComparable).Select(index => ExcelFile.CellName(firstFigure + index, row)))})";

    /// <summary>SUM of a ward's offices or of the city's wards; null where they do not make the total.</summary>
    /// <param name="index">The item's place among the columns.</param>
    public string? OfParts(OfficialBlock total, int line, int index)
    {
        var column = table.Columns.Columns[index];
        var parts = _written.Where(part => IsPartOf(part.Block, total)).ToList();
        var sum = parts.Sum(part => part.Block.Lines[line].Cells[column] is { Kind: FigureCellKind.Number, Value: var value } ? value : 0);
        return parts.Count == 0 || sum != total.Lines[line].Cells[column].Value
            ? null
            : $"SUM({string.Join(',', parts.Select(part => ExcelFile.CellName(firstFigure + index, part.Top + line)))})";
    }

    private static bool IsPartOf(OfficialBlock part, OfficialBlock total) => total.Row.Ward is null
        ? part.Row is { Office: null, Ward: not null }
        : part.Row.Office is not null && part.Row.Ward?.Slug == total.Row.Ward.Slug;

    private bool IsComparable(int index) => table.ComparableItems.Items.Contains(table.Query.Figures.Items[table.Columns.Columns[index]]);
}
