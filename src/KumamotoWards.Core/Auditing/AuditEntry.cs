using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.Auditing;

/// <summary>Marks entities that are their own record (the ledger, its totals) or no business data at all.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotAuditedAttribute : Attribute;

/// <summary>
/// Marks an entity that saves itself while somebody writes: what one person, in one unit, changes of its text in one sitting
/// is one entry, from the first value to the last, told at the time of the last save. Anything else that changes, anybody
/// else's change and a pause end the sitting.
/// </summary>
/// <param name="text">Names of the properties that are written.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AuditedBySittingAttribute(params string[] text) : Attribute
{
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    public IReadOnlySet<string> Text { get; } = text.ToHashSet();
}

/// <summary>One change of one entity (操作履歴): who, when, why, and each property from which value to which.</summary>
[NotAudited]
public sealed class AuditEntry
{
    public const int ReasonMaxLength = 400;

    public long Id { get; private set; }

    /// <summary>UTC; of a sitting, its last save.</summary>
    public DateTime At { get; init; }

    public int? StaffMemberId { get; init; }
    public int? UnitId { get; init; }
    public required string Entity { get; init; }
    public required string EntityKey { get; init; }
    public AuditAction Action { get; init; }

    /// <summary>JSON: {"Property":["from","to"]}; from is null for an insert, to for a delete.</summary>
    public required string Changes { get; init; }

    public string? Reason { get; init; }
}

public enum AuditAction
{
    Added = 1,
    Changed = 2,
    Removed = 3,
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.Entity).HasMaxLength(100).IsUnicode(false);
        builder.Property(entry => entry.EntityKey).HasMaxLength(200);
        builder.Property(entry => entry.Reason).HasMaxLength(AuditEntry.ReasonMaxLength);
        builder.HasIndex(entry => new { entry.Entity, entry.EntityKey });
        builder.HasIndex(entry => entry.At);
    }
}
