using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>What was done to the month of an office.</summary>
public enum OfficeMonthAction
{
    /// <summary>提出</summary>
    Submit = 1,

    /// <summary>引戻し: the submitter takes the own submission back.</summary>
    Withdraw = 2,

    /// <summary>差戻し</summary>
    Return = 3,

    /// <summary>承認</summary>
    Approve = 4,

    /// <summary>締め</summary>
    Lock = 5,

    /// <summary>再開</summary>
    Reopen = 6,

    /// <summary>再開の依頼: changes no state; whoever can reopen the month sees it.</summary>
    RequestReopen = 7,
}

/// <summary>One step of an office's month, appended and never changed but for the 後閲 of a 代決.</summary>
[NotAudited, VersionScope(DataScope.Counts)]
public sealed class OfficeMonthStep
{
    public const int ReasonMaxLength = 400;

    public long Id { get; private set; }
    public required int OfficeId { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required OfficeMonthAction Action { get; init; }
    public required OfficeMonthState From { get; init; }
    public required OfficeMonthState To { get; init; }
    public required int StaffMemberId { get; init; }
    public required int UnitId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public string? Reason { get; init; }

    /// <summary>代行: the ward acted for an absent office.</summary>
    public bool IsOnBehalf { get; init; }

    /// <summary>代決: a registered deputy acted for this 決裁者; null where the person acted in the own right.</summary>
    public int? DeputyForId { get; init; }

    /// <summary>後閲: when the 決裁者 has seen what the deputy did, UTC.</summary>
    public DateTime? ReviewedAt { get; internal set; }

    public int? ReviewedById { get; internal set; }
}
