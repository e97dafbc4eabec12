using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Import.Shapes;

/// <summary>A column that states sums of a row.</summary>
/// <param name="Head">As it is compared.</param>
internal sealed record TotalColumn(int Column, string Head);

/// <summary>What the columns of a table hold. Columns from 0.</summary>
internal sealed class TableHeads
{
    private bool _timeHasHead;

    public int TimeColumn { get; private set; } = -1;
    public CountPeriod Period { get; private set; }
    public int OfficeColumn { get; private set; } = -1;
    public int ItemColumn { get; private set; } = -1;
    public int CountColumn { get; private set; } = -1;
    public List<(int Column, CountItem Item)> Items { get; } = [];
    public List<TotalColumn> Totals { get; } = [];

    /// <summary>Columns whose head says nothing that is known, with their heads.</summary>
    public List<(int Column, string Head)> Unknown { get; } = [];

    /// <summary>A row has one number and names its item.</summary>
    public bool IsList => TimeColumn >= 0 && ItemColumn >= 0 && CountColumn >= 0;

    /// <summary>A row has a number for every item.</summary>
    public bool IsGrid => TimeColumn >= 0 && ItemColumn < 0 && Items.Count > 0;

    /// <summary>How many columns say what they hold; of two readings of the same heads, the one that says more is meant.</summary>
    public int Meaning => 2 * Items.Count + Totals.Count + new[] { OfficeColumn, ItemColumn, CountColumn }.Count(column => column >= 0) + (_timeHasHead ? 1 : 0);

    /// <param name="paths">By column, the heads from the top.</param>
    public static TableHeads Of(IReadOnlyList<IReadOnlyList<string>> paths, ImportNames names)
    {
        var heads = new TableHeads();
        foreach (var (column, path) in paths.Index())
            if (path.Count > 0) heads.Take(column, path, names);
        return heads;
    }

    /// <summary>The time stands in a column without a word at its head.</summary>
    public void TakeTime(int column, CountPeriod period)
    {
        (TimeColumn, Period) = (column, period);
        Unknown.RemoveAll(unknown => unknown.Column == column);
    }

    private void Take(int column, IReadOnlyList<string> path, ImportNames names)
    {
        var whole = string.Concat(path);
        var role = path.Select(HeadWords.Role).FirstOrDefault(known => known != ColumnRole.Unknown);
        if (path.Count > 1 && role is ColumnRole.Count or ColumnRole.Office) role = ColumnRole.Unknown;
        if (role == ColumnRole.Unknown && names.FindItem(path) is { } item) Items.Add((column, item));
        else if (HeadWords.IsRate(whole)) return;
        else if (PlainText.IsTotal(path[0]) || PlainText.IsTotal(path[^1]) || PlainText.WithoutNote(whole).Contains('計') && whole.Contains('抜')) Totals.Add(new TotalColumn(column, whole));
        else TakeRole(column, role == ColumnRole.Unknown ? HeadWords.Role(path[^1]) : role, path, whole);
    }

    private void TakeRole(int column, ColumnRole role, IReadOnlyList<string> path, string whole)
    {
        switch (role)
        {
            case ColumnRole.Time when TimeColumn < 0:
                (TimeColumn, Period, _timeHasHead) = (column, path.Select(HeadWords.Time).First(period => period is not null)!.Value, true);
                break;
            case ColumnRole.Office when OfficeColumn < 0:
                OfficeColumn = column;
                break;
            case ColumnRole.Item when ItemColumn < 0:
                ItemColumn = column;
                break;
            case ColumnRole.Count when CountColumn < 0:
                CountColumn = column;
                break;
            case ColumnRole.Unknown:
                Unknown.Add((column, whole));
                break;
        }
    }
}
