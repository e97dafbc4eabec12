using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts.Monthly;

/// <summary>Cells as a table with a column an item: the days of one office's month, or the offices of a ward on one day.</summary>
/// <param name="Items">The columns, in published order: every item that some row takes.</param>
/// <param name="IsSample">Some of the counts are invented.</param>
public sealed record CountGrid(IReadOnlyList<CountItem> Items, IReadOnlyList<GridRow> Rows, DateOnly Today, bool IsSample)
{
    /// <summary>Items whose month stands as one figure from before the system, by item; such a month takes no days.</summary>
    public IReadOnlyDictionary<int, int> MonthFigures { get; init; } = new Dictionary<int, int>();

    public IEnumerable<GridCell> Cells => Rows.SelectMany(row => row.Cells);

    public bool CanWrite => Cells.Any(cell => cell.CanWrite);

    public bool AsksOnBehalfReason => Rows.Any(row => row.AsksOnBehalfReason);

    /// <summary>An approved month takes corrections with a reason.</summary>
    public bool AsksCorrectionReason => Rows.Any(row => row.MonthState == OfficeMonthState.Approved && row.Cells.Any(cell => cell.CanWrite));
}

/// <summary>One office's day.</summary>
/// <param name="Cells">One for each item of the grid, in its order.</param>
/// <param name="MonthState">Of the office's month that the day is in.</param>
/// <param name="HasPublishedYear">Of every item the fiscal year stands as one figure, so its days take no number.</param>
/// <param name="IsConfirmed">Every unit that owes a number has confirmed the day; a change takes that back.</param>
/// <param name="AsksOnBehalfReason">The person enters for another unit, whose reason for this day is not yet known.</param>
public sealed record GridRow(
    Office Office, OfficeDay Day, IReadOnlyList<GridCell> Cells, OfficeMonthState MonthState, bool HasPublishedYear, bool IsConfirmed, bool AsksOnBehalfReason)
{
    /// <summary>A rule finds something odd about the day or one of its numbers, and nobody has answered.</summary>
    public bool HasAlert { get; init; }

    public DateOnly Date => Day.Date;

    public string OfficeName => Office.PeriodAt(Date).Name;

    /// <summary>Null when no cell has a number.</summary>
    public int? Total => Cells.Any(cell => cell.Value is not null) ? Cells.Sum(cell => cell.Value ?? 0) : null;
}

/// <summary>One item of an office's day.</summary>
/// <param name="IsHandled">False where the office does not take the item on that day (—).</param>
/// <param name="Mode">How the person may write it.</param>
/// <param name="Problem">Why nobody can enter it (closed, future, not handled, month closed); null when one can.</param>
/// <param name="IsExpected">A blank is missing.</param>
/// <param name="Value">Null = blank.</param>
public sealed record GridCell(CountItem Item, bool IsHandled, CountWriteMode Mode, CountProblem? Problem, bool IsExpected, int? Value)
{
    /// <summary>What a rule finds odd about the number, while nobody has answered it.</summary>
    public string? Alert { get; init; }

    public bool HasComment { get; init; }

    public bool CanWrite => Mode != CountWriteMode.None && Problem is null;
}
