using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Staff;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Organization.Units;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>Every query of the administration of staff and units, once.</summary>
internal static class AdministrationReads
{
    private static readonly DateOnly April = new(2027, 4, 1);

    public static async Task RunAsync(PortalFactory portal)
    {
        var unit = await portal.WithContextAsync(db => db.Units.Where(each => each.Code == "chuo-tax").Select(each => each.Id).SingleAsync());
        var assignment = new NewAssignment(unit, AssignmentKind.Primary, April, null, "", IsHead: false, IsApprover: false);
        foreach (var status in Enum.GetValues<AccountStatus>())
            await InAsync<StaffQueries>(portal, staff => staff.SearchAsync(new StaffSearch("山口", unit, status)));
        await InAsync<StaffService>(portal, staff => staff.CreateAsync(new NewStaffMember("D9001", new PersonFacts("東 花子", "ひがし はなこ", null), "d9001", assignment)));
        await InAsync<StaffService>(portal, async staff => await staff.AssignAsync("D0007", await VersionAsync(portal, "D0007"), assignment with { Kind = AssignmentKind.Concurrent }, endPrimary: false));
        await InAsync<AccountService>(portal, accounts => accounts.UnlockAsync("D9001"));
        await InAsync<FirstAdministrator>(portal, first => first.CreateAsync("second", "D9002", "南 次郎", "a long enough password"));
        await InAsync<AccountService>(portal, accounts => accounts.DisableAsync("D0007"));
        await UnitsAsync(portal);
    }

    private static async Task UnitsAsync(PortalFactory portal)
    {
        var office = await portal.WithContextAsync(db => db.Offices.Where(each => each.Slug == "nishi-ward-office").Select(each => each.Id).SingleAsync());
        await InAsync<UnitQueries>(portal, units => units.ListAsync());
        await InAsync<UnitQueries>(portal, units => units.FindAsync("chuo-tax"));
        await InAsync<UnitService>(portal, units => units.CreateAsync(new NewUnit("nishi-disaster", UnitKind.WardSection, "防災課", office)));
    }

    private static async Task<Guid> VersionAsync(PortalFactory portal, string staffNumber) =>
        (await portal.InScopeAsync(services => services.GetRequiredService<StaffQueries>().FindAsync(staffNumber)))!.Version;

    private static Task<bool> InAsync<T>(PortalFactory portal, Func<T, Task> work) where T : notnull => portal.InScopeAsync(async services =>
    {
        await work(services.GetRequiredService<T>());
        return true;
    });
}
