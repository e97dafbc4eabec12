using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Accounts.Staff;

/// <summary>What waits for an administrator among staff and accounts.</summary>
/// <param name="WithoutUnit">People who can sign in and belong to no unit today.</param>
/// <param name="LockedOut">Accounts that too many wrong passwords have closed for now.</param>
/// <param name="Ahead">Assignments that begin later.</param>
/// <param name="NextBegins">The first day of the next of them; null where there is none.</param>
public sealed record AdministrationState(IReadOnlyList<UnassignedStaff> WithoutUnit, int LockedOut, int Ahead, DateOnly? NextBegins);

/// <summary>Somebody who can sign in and belongs nowhere.</summary>
public sealed record UnassignedStaff(string StaffNumber, string Name);

/// <summary>Reads what waits for an administrator: three short reads.</summary>
public sealed class AdministrationQueries(WardsDbContext db, BusinessClock clock)
{
    public async Task<AdministrationState> StateAsync(CancellationToken cancellationToken = default)
    {
        var (today, now) = (clock.Today, new DateTimeOffset(clock.UtcNow));
        var withoutUnit = await db.StaffMembers.AsNoTracking()
            .Where(person => db.Users.Any(account => account.StaffMemberId == person.Id && !account.IsDisabled))
            .Where(person => !person.Assignments.Any(each => each.ValidFrom <= today && (each.ValidTo == null || today <= each.ValidTo)))
            .OrderBy(person => person.StaffNumber).Select(person => new UnassignedStaff(person.StaffNumber, person.Name)).ToListAsync(cancellationToken);
        var lockedOut = await db.Users.CountAsync(account => !account.IsDisabled && account.LockoutEnd > now, cancellationToken);
        var ahead = await db.Assignments.Where(each => each.ValidFrom > today).Select(each => each.ValidFrom).ToListAsync(cancellationToken);
        return new AdministrationState(withoutUnit, lockedOut, ahead.Count, ahead.Count == 0 ? null : ahead.Min());
    }
}
