using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KumamotoWards.Core.Data.Interceptors;

/// <summary>
/// Hands a save to the context's own audit. That one knows who acts, so it is made for each request; the options, which
/// hold this one, are made once for the process: to build them anew costs as much as two reads by key.
/// </summary>
internal sealed class AuditOfContext : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ((WardsDbContext)eventData.Context!).Audit?.SavingChangesAsync(eventData, result, cancellationToken) ?? ValueTask.FromResult(result);

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ((WardsDbContext)eventData.Context!).Audit?.SavedChangesAsync(eventData, result, cancellationToken) ?? ValueTask.FromResult(result);
}
