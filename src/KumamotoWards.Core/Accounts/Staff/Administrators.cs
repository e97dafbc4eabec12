using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Accounts.Staff;

/// <summary>There is always somebody who can administer the portal: nobody could appoint one again from inside.</summary>
public sealed class Administrators(WardsDbContext db, BusinessClock clock)
{
    /// <summary>Before a save that changes <paramref name="person"/>: someone remains on the date, them with what is about to be saved included.</summary>
    /// <exception cref="RuleViolationException">Nobody would remain.</exception>
    public async Task RequireOneAsync(StaffMember person, DateOnly date, CancellationToken cancellationToken = default)
    {
        if (!person.Assignments.Any(IsAdministration) || IsAdministratorOn(person, date)) return;
        await RequireAnotherAsync(person.Id, date, cancellationToken);
    }

    /// <summary>Before the account of <paramref name="person"/> is closed.</summary>
    /// <exception cref="RuleViolationException">Nobody would remain.</exception>
    public async Task RequireAnotherAsync(StaffMember person, CancellationToken cancellationToken = default)
    {
        if (IsAdministratorOn(person, clock.Today)) await RequireAnotherAsync(person.Id, clock.Today, cancellationToken);
    }

    private async Task RequireAnotherAsync(int staffMemberId, DateOnly date, CancellationToken cancellationToken)
    {
        var another = await db.Users.AnyAsync(
            account => account.StaffMemberId != staffMemberId && !account.IsDisabled && account.StaffMember.Assignments.Any(each =>
                each.Unit.Kind == UnitKind.Administration && each.ValidFrom <= date && (each.ValidTo == null || date <= each.ValidTo)),
            cancellationToken);
        if (!another)
            throw new RuleViolationException("", $"{JapaneseDate.Western(date)}にシステム管理者がいなくなります。先に別の人をシステム管理者にしてください。");
    }

    private static bool IsAdministratorOn(StaffMember person, DateOnly date) =>
        person.Assignments.Any(each => IsAdministration(each) && each.Covers(date));

    private static bool IsAdministration(Assignment assignment) => assignment.Unit.Kind == UnitKind.Administration;
}
