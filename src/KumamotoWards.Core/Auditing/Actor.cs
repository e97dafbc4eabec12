namespace KumamotoWards.Core.Auditing;

/// <summary>
/// Who acts in this request or command, in which unit, and why: set once at the edge, read by the audit trail and the ledger.
/// </summary>
public sealed class Actor
{
    /// <summary>Null for the system itself (migration, seeding, commands).</summary>
    public int? StaffMemberId { get; set; }

    public int? UnitId { get; set; }

    /// <summary>The reason given for the change now being made, where a rule wants one.</summary>
    public string? Reason { get; set; }
}
