using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KumamotoWards.Core.Data.Interceptors;

/// <summary>Renews the concurrency token of what is saved, and the data version of each scope that changes with it.</summary>
internal sealed class VersionInterceptor : SaveChangesInterceptor
{
    private static readonly ConcurrentDictionary<Type, DataScope?> Scopes = new();

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Renew(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Renew(eventData.Context!);
        return result;
    }

    private static void Renew(DbContext context)
    {
        var changed = context.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        foreach (var entry in changed.Where(entry => entry.Entity is IVersioned && entry.State != EntityState.Deleted))
            entry.Property(nameof(IVersioned.Version)).CurrentValue = Guid.NewGuid();
        foreach (var scope in changed.Select(ScopeOf).OfType<DataScope>().Distinct())
            VersionRow(context).Property(scope.ToString()).CurrentValue = Guid.NewGuid();
    }

    private static DataScope? ScopeOf(EntityEntry entry) => Scopes.GetOrAdd(
        entry.Metadata.ClrType,
        type => type.GetCustomAttribute<VersionScopeAttribute>()?.Scope);

    private static EntityEntry<DataVersion> VersionRow(DbContext context) =>
        context.ChangeTracker.Entries<DataVersion>().FirstOrDefault() ?? context.Attach(new DataVersion());
}
