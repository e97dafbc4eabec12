using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using KumamotoWards.Core.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KumamotoWards.Core.Auditing;

/// <summary>
/// Records every change of an audited entity in the transaction that makes it. Runs in two steps, since the key of an
/// added entity is known only after the save.
/// </summary>
public sealed class AuditInterceptor(Actor actor, BusinessClock clock) : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
            await InsertAsync(eventData.Context!, entry, cancellationToken);
        return result;
    }

    private static bool IsAudited(Type type) =>
        type.GetCustomAttribute<NotAuditedAttribute>() is null
        && type.Assembly == typeof(AuditInterceptor).Assembly
        && type != typeof(Data.DataVersion);

    // Written as a command: the save's own entries are still pending until the transaction commits, so a second
    // SaveChanges here would write them twice.
    private Task<int> InsertAsync(DbContext context, PendingEntry pending, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "AuditEntries" ("At", "StaffMemberId", "UnitId", "Entity", "EntityKey", "Action", "Changes", "Reason")
            VALUES ({clock.UtcNow}, {actor.StaffMemberId}, {actor.UnitId}, {pending.Entity}, {pending.Key()}, {(int)pending.Action}, {pending.Changes}, {actor.Reason})
            """,
            cancellationToken);

    private sealed record PendingEntry(EntityEntry Entry, string Entity, AuditAction Action, string Changes)
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

        public string Key() => string.Join('/', Entry.Metadata.FindPrimaryKey()!.Properties.Select(key => Entry.Property(key.Name).CurrentValue));

        private static string ChangesOf(EntityEntry entry)
        {
            var changes = entry.Properties
                .Where(property => !property.Metadata.IsPrimaryKey() && !Hidden.Contains(property.Metadata.Name))
                .Where(property => entry.State != EntityState.Modified || !Equals(property.OriginalValue, property.CurrentValue))
                .ToDictionary(
                    property => property.Metadata.Name,
                    property => new[]
                    {
                        entry.State == EntityState.Added ? null : property.OriginalValue,
                        entry.State == EntityState.Deleted ? null : property.CurrentValue,
                    });
            return JsonSerializer.Serialize(changes, Json);
        }
    }
}
