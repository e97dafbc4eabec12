using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Trends;

/// <summary>
/// What is known of one office's fiscal year: a figure for each item (by column, see <see cref="ItemSet"/>) and how far
/// the figures can be relied on. Immutable, and kept as the same object while nothing in it changes.
/// </summary>
public sealed record OfficeYear(FiscalYear Year)
{
    /// <summary>Null where there is no figure; shorter than the items where there are none at all.</summary>
    public IReadOnlyList<long?> Figures { get; init; } = [];

    /// <summary>Whether the office took the item at some time of the year: no figure is then a blank, not a —.</summary>
    public IReadOnlyList<bool> Handled { get; init; } = [];

    /// <summary>The figures come from the published table, not from recorded days or months.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Some of the figures are invented.</summary>
    public bool IsSample { get; init; }

    /// <summary>No month in which the office had to count is missing; true also for an office that was closed all year.</summary>
    public bool HasEveryMonth { get; init; }

    /// <summary>Every month in which the office had to count is locked, or the figures are published.</summary>
    public bool IsLocked { get; init; }

    /// <summary>The last date that the figures include; null without figures.</summary>
    public DateOnly? Through { get; init; }

    public long? Figure(int column) => column < Figures.Count ? Figures[column] : null;

    public bool Handles(int column) => column < Handled.Count && Handled[column];

    public bool HasFigure(ItemSet items)
    {
        foreach (var column in items.Columns)
            if (Figure(column) is not null) return true;
        return false;
    }

    public long Sum(ItemSet items)
    {
        long sum = 0;
        foreach (var column in items.Columns) sum += Figure(column) ?? 0;
        return sum;
    }
}
