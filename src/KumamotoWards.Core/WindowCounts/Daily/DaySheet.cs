using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>Everything that the page of an office's day shows.</summary>
/// <param name="PreviousDay">The last business day before; null when there was none within a month.</param>
/// <param name="Rows">One an item the office takes on that day, in published order.</param>
/// <param name="Units">The units responsible for the rows, in the order of the rows.</param>
/// <param name="OnBehalf">Who entered for the office, and why.</param>
/// <param name="AsksOnBehalfReason">The person would enter for another unit of the ward, whose reason for this day is not yet known.</param>
public sealed record DaySheet(
    Office Office, OfficeDay Day, DateOnly Today, DateOnly? PreviousDay, OfficeMonthState MonthState, bool IsSample,
    IReadOnlyList<DaySheetRow> Rows, IReadOnlyList<DayUnit> Units, DayNote? Note, IReadOnlyList<OnBehalfEntry> OnBehalf, bool AsksOnBehalfReason)
{
    public DateOnly Date => Day.Date;

    /// <summary>Every unit that owes a number has confirmed.</summary>
    public bool IsConfirmed => Units.Any(unit => unit.ExpectedItems > 0) && Units.All(unit => unit.ExpectedItems == 0 || unit.ConfirmedAt is not null);

    public int Total => Rows.Sum(row => row.Value ?? 0);

    /// <summary>The last line of the day: when and by whom it was saved.</summary>
    public LastLine? LastSaved => Rows.Select(row => row.Last).OfType<LastLine>().MaxBy(line => line.At);
}

/// <summary>One item of the day.</summary>
/// <param name="Unit">The responsible unit; null at offices from before the portal.</param>
/// <param name="Mode">How the person may write it; <see cref="CountWriteMode.None"/> is shown read-only.</param>
/// <param name="Problem">Why nobody can enter it on that day (closed, future, one figure stands for the month or year); null when one can.</param>
/// <param name="IsExpected">A blank is missing.</param>
/// <param name="Value">Null = blank.</param>
/// <param name="Last">The last line of the cell; null when nothing was ever entered.</param>
/// <param name="PreviousDay">On <see cref="DaySheet.PreviousDay"/>.</param>
/// <param name="LastWeek">On the same weekday last week.</param>
/// <param name="Average">Of the last 12 same weekdays.</param>
public sealed record DaySheetRow(
    CountItem Item, Unit? Unit, CountWriteMode Mode, CountProblem? Problem, bool IsExpected, int? Value, LastLine? Last,
    int? PreviousDay, int? LastWeek, double? Average, UsualRange? UsualRange, DateOnly Date)
{
    /// <summary>Why the number asks for a reason; null when it is usual or blank.</summary>
    public string? Warning => Value is { } value ? UsualRange?.Warning(Date, value, Item.Unit) : null;

    public bool CanWrite => Mode != CountWriteMode.None && Problem is null;
}

/// <summary>What a responsible unit owes on the day.</summary>
/// <param name="ConfirmedAt">UTC; null while it is not confirmed.</param>
/// <param name="CanConfirm">The person confirms for it, itself or on behalf.</param>
public sealed record DayUnit(Unit Unit, int ExpectedItems, int BlankItems, DateTime? ConfirmedAt, string? ConfirmedBy, bool CanConfirm);
