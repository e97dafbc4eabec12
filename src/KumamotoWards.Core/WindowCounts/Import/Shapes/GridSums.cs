using KumamotoWards.Core.WindowCounts.Import.Files;

namespace KumamotoWards.Core.WindowCounts.Import.Shapes;

/// <summary>Adds up the numbers of a table, and holds the sums that it states against them.</summary>
internal sealed class GridSums(TableContext table)
{
    private readonly Dictionary<(DateOnly? Time, int Item), long> _all = [];
    private readonly Dictionary<(DateOnly? Time, int Item), long> _group = [];
    private bool _groupEnded;

    public void Add(DateOnly time, IReadOnlyDictionary<int, int> counts)
    {
        // The sums of a group may take several rows, one a year: the next office begins the next group.
        if (_groupEnded) _group.Clear();
        _groupEnded = false;
        foreach (var (item, count) in counts)
            foreach (var sums in (Dictionary<(DateOnly?, int), long>[])[_all, _group])
                foreach (var key in (DateOnly?[])[time, null])
                    sums[(key, item)] = sums.GetValueOrDefault((key, item)) + count;
    }

    /// <summary>Sums at the end of a row of counts.</summary>
    public void CheckRow(SheetRow row, IReadOnlyDictionary<int, int> counts) =>
        CheckColumns(row, "横の計", item => counts.GetValueOrDefault(item.Id));

    /// <summary>A row of sums: of the group above it, or of all.</summary>
    /// <param name="time">Of the row; null for a sum over all of them.</param>
    public void Check(SheetRow row, string label, DateOnly? time)
    {
        var sums = PlainText.IsGrandTotal(label) ? _all : _group;
        var before = table.Reading.Totals.Count;
        foreach (var (column, item) in table.Heads.Items)
            Compare(row, column, $"{label} {item.Name}", sums.GetValueOrDefault((time, item.Id)));
        CheckColumns(row, label, item => sums.GetValueOrDefault((time, item.Id)));
        if (table.Reading.Totals.Count > before) _groupEnded = true;
    }

    private void CheckColumns(SheetRow row, string label, Func<CountItem, long> sumOf)
    {
        foreach (var total in table.Heads.Totals)
            Compare(row, total.Column, label, table.Heads.Items.Where(item => !ImportNames.LeavesOut(total.Head, item.Item)).Sum(item => sumOf(item.Item)));
    }

    private void Compare(SheetRow row, int column, string label, long sum)
    {
        if (CountCellText.Total(row[column]) is { } stated) table.Reading.Totals.Add(new ReadTotal(table.At(row, column), label, stated, sum));
    }
}
