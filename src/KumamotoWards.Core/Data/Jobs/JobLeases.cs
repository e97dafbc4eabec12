using KumamotoWards.Core.Calendar;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Data.Jobs;

/// <summary>
/// Gives a background job to one instance at a time. A lease ends by itself, so that an instance that died holds up nobody;
/// a job that takes longer takes it again in between.
/// </summary>
public sealed class JobLeases(WardsDbContext db, BusinessClock clock)
{
    /// <summary>Takes the job, or holds it for longer.</summary>
    /// <param name="owner">This instance, the same in every call.</param>
    /// <param name="duration">At most what the others may have to wait when this instance dies.</param>
    /// <returns>False while another instance holds it.</returns>
    public async Task<bool> TryTakeAsync(string name, Guid owner, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        db.ChangeTracker.Clear();
        var lease = await db.JobLeases.SingleOrDefaultAsync(row => row.Name == name, cancellationToken);
        if (lease is not null && lease.Owner != owner && lease.Until > clock.UtcNow) return false;
        var until = clock.UtcNow + duration;
        if (lease is null) db.JobLeases.Add(new JobLease { Name = name, Owner = owner, Until = until });
        else (lease.Owner, lease.Until) = (owner, until);
        return await SavedAsync(cancellationToken);
    }

    /// <summary>Gives the job back before its time; another's lease stays.</summary>
    public async Task ReleaseAsync(string name, Guid owner, CancellationToken cancellationToken = default)
    {
        db.ChangeTracker.Clear();
        if (await db.JobLeases.SingleOrDefaultAsync(row => row.Name == name && row.Owner == owner, cancellationToken) is not { } lease) return;
        lease.Until = clock.UtcNow;
        await SavedAsync(cancellationToken);
    }

    /// <summary>False when another instance was first: its row is not the one that was read.</summary>
    private async Task<bool> SavedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
