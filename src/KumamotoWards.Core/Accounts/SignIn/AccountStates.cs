using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Accounts.SignIn;

/// <summary>
/// Accounts with their assignments in force today. Kept in the process: as long as nothing changed and the day is the same,
/// a request costs the one query for the versions.
/// </summary>
public sealed class AccountStates(
    WardsDbContext db, CurrentVersions versions, OrganizationQueries organization, BusinessClock clock, AccountStateCache cache)
{
    /// <summary>Null when there is no such account.</summary>
    public async Task<AccountState?> FindAsync(int accountId, CancellationToken cancellationToken = default)
    {
        var version = await versions.GetAsync(cancellationToken);
        var basis = new AccountStateBasis(version.Staff, version.Organization, clock.Today);
        if (cache.Find(accountId, basis) is { } known) return known;
        var state = await LoadAsync(accountId, basis.Today, cancellationToken);
        if (state is not null) cache.Keep(accountId, basis, state);
        return state;
    }

    private async Task<AccountState?> LoadAsync(int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking()
            .Where(account => account.Id == accountId)
            .Select(account => new
            {
                account.UserName,
                account.SecurityStamp,
                account.IsDisabled,
                account.MustChangePassword,
                account.StaffMember,
                Assignments = account.StaffMember.Assignments
                    .Where(assignment => assignment.ValidFrom <= today && (assignment.ValidTo == null || today <= assignment.ValidTo))
                    .OrderBy(assignment => assignment.Kind).ThenBy(assignment => assignment.ValidFrom).ThenBy(assignment => assignment.Id)
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (account is null) return null;
        var directory = await organization.DirectoryAsync(cancellationToken);
        var person = new StaffSnapshot(
            accountId, account.StaffMember.Id, account.StaffMember.StaffNumber, account.UserName!, account.StaffMember.Name,
            [.. account.Assignments.Select(assignment => ToActive(assignment, directory, today))]);
        return new AccountState(person, account.SecurityStamp, account.IsDisabled, account.MustChangePassword);
    }

    private static ActiveAssignment ToActive(Assignment assignment, OrganizationDirectory directory, DateOnly today)
    {
        var unit = directory.Unit(assignment.UnitId);
        return new ActiveAssignment(
            unit.Id, unit.Kind, unit.Name, directory.LabelOf(unit, today), unit.WardId, unit.OfficeId,
            assignment.Kind, assignment.Title, assignment.IsHead, assignment.IsApprover);
    }
}
