using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends;

/// <summary>The items that a figure sums over; a column is an item's place among all items in published order.</summary>
public sealed class ItemSet
{
    private readonly int[] _columns;

    public ItemSet(IReadOnlyList<CountItem> allItems, Func<CountItem, bool> isTaken)
    {
        _columns = [.. Enumerable.Range(0, allItems.Count).Where(column => isTaken(allItems[column]))];
        Items = [.. _columns.Select(column => allItems[column])];
    }

    public IReadOnlyList<CountItem> Items { get; }

    /// <summary>Ascending.</summary>
    public ReadOnlySpan<int> Columns => _columns;
}
