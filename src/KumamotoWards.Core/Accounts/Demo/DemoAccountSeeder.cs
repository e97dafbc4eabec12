using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Accounts.Demo;

/// <summary>
/// Puts the demonstration's staff into a database that has none. For Development only: every account has the same password,
/// and the sign-in page shows it.
/// </summary>
public sealed class DemoAccountSeeder(WardsDbContext db, UserManager<Account> users, BusinessClock clock)
{
    /// <exception cref="InvalidOperationException">The password breaks the rules of passwords.</exception>
    public async Task SeedAsync(string password, CancellationToken cancellationToken = default)
    {
        if (await db.StaffMembers.AnyAsync(cancellationToken)) return;
        var units = await db.Units.ToDictionaryAsync(unit => unit.Code, cancellationToken);
        // Long enough ago to have entered the sample counts of the previous fiscal year.
        var since = FiscalYear.Of(clock.Today).Previous.Previous.FirstDay;
        foreach (var person in DemoStaff.All)
            await AddAsync(person, ToStaffMember(person, units, since), password);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddAsync(DemoPerson person, StaffMember staffMember, string password)
    {
        if (person.UserName.Length == 0)
        {
            db.Add(staffMember);
            return;
        }
        var result = await users.CreateAsync(new Account { UserName = person.UserName, StaffMember = staffMember }, password);
        if (!result.Succeeded)
            throw new InvalidOperationException($"Demo account {person.UserName}: {string.Join(' ', result.Errors.Select(error => error.Description))}");
    }

    private static StaffMember ToStaffMember(DemoPerson person, Dictionary<string, Unit> units, DateOnly since)
    {
        var staffMember = new StaffMember(person.StaffNumber, person.Name, person.Kana);
        staffMember.ReachAt(person.MailAddress);
        foreach (var assignment in person.Assignments)
            staffMember.Assign(new Assignment(units[assignment.Unit], assignment.Kind, since, validTo: null, assignment.Title, assignment.IsHead, assignment.IsApprover));
        return staffMember;
    }
}
