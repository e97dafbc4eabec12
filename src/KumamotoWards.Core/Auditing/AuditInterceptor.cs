using System.Reflection;
using KumamotoWards.Core.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KumamotoWards.Core.Auditing;

/// <summary>
/// Records every change of an audited entity in the transaction that makes it. Runs in two steps, since the key of an
/// added entity is known only after the save. A sitting of somebody who writes is one entry; see
/// <see cref="AuditedBySittingAttribute"/>.
/// </summary>
public sealed class AuditInterceptor(Actor actor, BusinessClock clock) : SaveChangesInterceptor
{
    /// <summary>Never copied into the trail: secrets, and tokens that say nothing to a reader.</summary>
    private static readonly HashSet<string> Hidden = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "Version"];

    private List<PendingEntry> _pending = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _pending = eventData.Context!.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(entry => IsAudited(entry.Metadata.ClrType))
            .Select(PendingEntry.Of)
            .ToList();
        return ValueTask.FromResult(result);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var pending = _pending;
        _pending = [];
        foreach (var entry in pending)
            await RecordAsync(eventData.Context!, entry, cancellationToken);
        return result;
    }

    private static bool IsAudited(Type type) =>
        type.GetCustomAttribute<NotAuditedAttribute>() is null
        && type.Assembly == typeof(AuditInterceptor).Assembly
        && type != typeof(Data.DataVersion);

    // Written as commands: the save's own entries are still pending until the transaction commits, so a second
    // SaveChanges here would write them twice.
    private async Task RecordAsync(DbContext context, PendingEntry pending, CancellationToken cancellationToken)
    {
        if (await SittingAsync(context, pending, cancellationToken) is { } sitting) await GoOnAsync(context, sitting, pending, cancellationToken);
        else await InsertAsync(context, pending, cancellationToken);
    }

    private Task<int> InsertAsync(DbContext context, PendingEntry pending, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "AuditEntries" ("At", "StaffMemberId", "UnitId", "Entity", "EntityKey", "Action", "Changes", "Reason")
            VALUES ({clock.UtcNow}, {actor.StaffMemberId}, {actor.UnitId}, {pending.Entity}, {pending.Key()}, {(int)pending.Action}, {pending.Changes.ToJson()}, {actor.Reason})
            """,
            cancellationToken);

    private Task<int> GoOnAsync(DbContext context, AuditEntry sitting, PendingEntry pending, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""
            UPDATE "AuditEntries" SET "At" = {clock.UtcNow}, "Changes" = {AuditChanges.Read(sitting.Changes).Then(pending.Changes).ToJson()} WHERE "Id" = {sitting.Id}
            """,
            cancellationToken);

    /// <summary>The last entry of the entity, where this save goes on with what it tells of; else null.</summary>
    private async Task<AuditEntry?> SittingAsync(DbContext context, PendingEntry pending, CancellationToken cancellationToken)
    {
        if (pending.Text is not { } text || pending.Action != AuditAction.Changed || actor.StaffMemberId is null || !pending.Changes.AreOf(text)) return null;
        var (entity, key) = (pending.Entity, pending.Key());
        var last = await context.Set<AuditEntry>().AsNoTracking()
            .Where(entry => entry.Entity == entity && entry.EntityKey == key).OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(cancellationToken);
        return last is { Action: AuditAction.Changed }
            && (last.StaffMemberId, last.UnitId, last.Reason) == (actor.StaffMemberId, actor.UnitId, actor.Reason)
            && clock.UtcNow - last.At <= AuditedBySittingAttribute.LongestPause
            && AuditChanges.Read(last.Changes).AreOf(text) ? last : null;
    }

    private sealed record PendingEntry(EntityEntry Entry, string Entity, AuditAction Action, AuditChanges Changes)
    {
        public static PendingEntry Of(EntityEntry entry) => new(
            entry,
            entry.Metadata.ClrType.Name,
            entry.State switch
            {
                EntityState.Added => AuditAction.Added,
                EntityState.Deleted => AuditAction.Removed,
                _ => AuditAction.Changed,
            },
            ChangesOf(entry));

        public IReadOnlySet<string>? Text => Entry.Metadata.ClrType.GetCustomAttribute<AuditedBySittingAttribute>()?.Text;

        public string Key() => string.Join('/', Entry.Metadata.FindPrimaryKey()!.Properties.Select(key => Entry.Property(key.Name).CurrentValue));

        private static AuditChanges ChangesOf(EntityEntry entry) => AuditChanges.Of(entry.Properties
            .Where(property => !property.Metadata.IsPrimaryKey() && !Hidden.Contains(property.Metadata.Name))
            .Where(property => entry.State != EntityState.Modified || !Equals(property.OriginalValue, property.CurrentValue))
            .Select(property => (
                property.Metadata.Name,
                entry.State == EntityState.Added ? null : property.OriginalValue,
                entry.State == EntityState.Deleted ? null : property.CurrentValue)));
    }
}
