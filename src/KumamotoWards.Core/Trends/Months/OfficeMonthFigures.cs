namespace KumamotoWards.Core.Trends.Months;

/// <summary>
/// What is known of one office's month: a figure for each item (by column, see <see cref="ItemSet"/>) and how far it can be
/// relied on. Immutable, and kept as the same object while nothing in it changes.
/// </summary>
/// <param name="Month">The first day of the month.</param>
public sealed record OfficeMonthFigures(DateOnly Month)
{
    /// <summary>Null where there is no figure; shorter than the items where there are none at all.</summary>
    public IReadOnlyList<long?> Figures { get; init; } = [];

    /// <summary>By column: whether the office took the item in the month. No figure is then a blank, not a —.</summary>
    public IReadOnlyList<bool> Handled { get; init; } = [];

    /// <summary>By column: the office has to count the item, and a day of it (or all of it) is not there yet.</summary>
    public IReadOnlyList<bool> Missing { get; init; } = [];

    /// <summary>締め済, or nothing was to be counted.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Some of the figures are invented.</summary>
    public bool IsSample { get; init; }

    /// <summary>The last date that the figures include; null without figures.</summary>
    public DateOnly? Through { get; init; }

    public long? Figure(int column) => column < Figures.Count ? Figures[column] : null;

    public bool Handles(int column) => column < Handled.Count && Handled[column];

    public bool IsMissing(int column) => column < Missing.Count && Missing[column];

    /// <summary>The sum of the figures there are; null where there is none.</summary>
    public long? Sum(ItemSet items)
    {
        long? sum = null;
        foreach (var column in items.Columns)
            if (Figure(column) is { } figure) sum = (sum ?? 0) + figure;
        return sum;
    }

    /// <summary>No expected day of these items is missing; true also for what the office did not take.</summary>
    public bool IsComplete(ItemSet items)
    {
        foreach (var column in items.Columns)
            if (IsMissing(column)) return false;
        return true;
    }
}
