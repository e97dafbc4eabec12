using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>One office-month in full: what is missing, what happened, and what the person may do.</summary>
/// <param name="Alerts">Open alerts, most urgent first.</param>
/// <param name="Allowed">What the person may do now, the next step first.</param>
public sealed record MonthDetail(
    ClosingCell Cell, OfficePeriod Period, MonthProgress Progress, DateOnly ApproveBy,
    IReadOnlyList<MonthAlert> Alerts, IReadOnlyList<MonthTimelineStep> Steps, IReadOnlyList<MonthChoice> Allowed, MonthTurn Turn);

/// <param name="Item">Null where the whole day is odd.</param>
public sealed record MonthAlert(DateOnly Date, string? Item, string Message);

/// <summary>One step of the month's history.</summary>
/// <param name="At">UTC.</param>
/// <param name="Name">Null where the reader sees the unit only.</param>
/// <param name="DeputyFor">代決: for whom; null where the reader sees no names.</param>
/// <param name="ReviewedAt">後閲, UTC; null while it waits.</param>
public sealed record MonthTimelineStep(
    long Id, OfficeMonthAction Action, DateTime At, string? Name, string UnitLabel, string? Reason, bool IsOnBehalf, bool IsDeputy, string? DeputyFor, DateTime? ReviewedAt);

/// <summary>Something that the person may do.</summary>
/// <param name="DeputyFor">代決: for whom (a name); null in the own right.</param>
/// <param name="Obstacle">Why it cannot be done yet; null when it can.</param>
public sealed record MonthChoice(OfficeMonthAction Action, bool NeedsReason, bool IsOnBehalf, string? DeputyFor, string? Obstacle)
{
    /// <summary>
    /// The person is the only 決裁者 of the section that approves: who submits never approves, and nobody decides in the
    /// submitter's name, so that the month would wait for nobody.
    /// </summary>
    public bool LeavesNobodyToApprove { get; init; }
}

/// <summary>次の担当: whose turn it is, and for what; nobody's once the month is locked.</summary>
public sealed record MonthTurn(string? Unit, string What);
