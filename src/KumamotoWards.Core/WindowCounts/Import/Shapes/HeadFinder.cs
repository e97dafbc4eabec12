using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Import.Shapes;

/// <summary>Finds the heads of a table below its titles, over up to three rows with merged cells.</summary>
internal sealed class HeadFinder(IReadOnlyList<SheetRow> beginning, IReadOnlyList<MergedCells> merged, ImportNames names)
{
    /// <summary>How many rows titles and heads may take.</summary>
    public const int Reach = 40;

    private const int MaxDepth = 3;

    private readonly List<MergedCells> _merged = [.. merged.Where(range => beginning.Count > 0 && range.FirstRow <= beginning[^1].Number).Take(2_000)];

    /// <summary>The heads, and how many rows of the beginning they and the titles take; null when there is no table of counts.</summary>
    public (TableHeads Heads, int Rows)? Find() => Find(MaxDepth, IsDataOf) ?? Find(depth: 1, (_, _) => true);

    private (TableHeads Heads, int Rows)? Find(int depth, Func<TableHeads, SheetRow, bool> fits)
    {
        for (var data = 1; data < beginning.Count; data++)
        {
            var found = Enumerable.Range(1, Math.Min(depth, data)).Select(rows => HeadsAbove(data, rows))
                .Where(heads => (heads.IsList || heads.IsGrid) && fits(heads, beginning[data]))
                // With too few rows the groups are missing; with too many a title stands above every column.
                .MaxBy(heads => heads.Meaning);
            if (found is not null) return (found, data);
        }
        return null;
    }

    private TableHeads HeadsAbove(int data, int rows)
    {
        var heads = TableHeads.Of(Paths(data - rows, rows), names);
        if (heads.TimeColumn < 0) FindTime(heads, beginning[data]);
        return heads;
    }

    private static bool IsDataOf(TableHeads heads, SheetRow row) => TimeCellText.Read(row[heads.TimeColumn], heads.Period, new DateOnly(2000, 1, 1)) is not null;

    /// <summary>Official tables often leave the head above H23, H24… blank.</summary>
    private static void FindTime(TableHeads heads, SheetRow data)
    {
        for (var column = 0; column < data.Cells.Length; column++)
        {
            if (heads.Items.Exists(item => item.Column == column)) return;
            if (data[column].Kind == CellKind.Text && TimeCellText.Read(data[column], CountPeriod.Year) is not null) heads.TakeTime(column, CountPeriod.Year);
            else if (data[column].Kind == CellKind.Date) heads.TakeTime(column, CountPeriod.Day);
            else continue;
            return;
        }
    }

    private List<IReadOnlyList<string>> Paths(int first, int rows)
    {
        var width = Enumerable.Range(first, rows).Max(row => beginning[row].Cells.Length);
        return [.. Enumerable.Range(0, width).Select(column => Path(first, rows, column))];
    }

    private List<string> Path(int first, int rows, int column)
    {
        var path = new List<string>();
        for (var row = first; row < first + rows; row++)
        {
            var text = PlainText.Of(HeadAt(row, column, row + 1 < first + rows ? beginning[row + 1] : null).Text);
            if (text.Length > 0 && !path.Contains(text)) path.Add(text);
        }
        return path;
    }

    /// <summary>The head, or that of the group it belongs to.</summary>
    /// <param name="below">The next row of heads.</param>
    private SheetCell HeadAt(int row, int column, SheetRow? below)
    {
        var here = beginning[row][column];
        if (!here.IsBlank) return here;
        var number = beginning[row].Number;
        foreach (var range in _merged)
            if (range.FirstRow <= number && number <= range.LastRow && range.FirstColumn <= column && column <= range.LastColumn)
                return beginning.FirstOrDefault(each => each.Number == range.FirstRow)?[range.FirstColumn] ?? here;
        // Saved as CSV, a group's head stands above its first column only, and each of its columns has a head of its own.
        if (below is null || below[column].IsBlank) return here;
        for (var left = column - 1; left >= 0; left--)
            if (!beginning[row][left].IsBlank) return below[left].IsBlank ? here : beginning[row][left];
        return here;
    }
}
