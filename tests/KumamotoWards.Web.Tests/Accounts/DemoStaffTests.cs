using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Demo;
using KumamotoWards.Core.Accounts.SignIn;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts;

public sealed class DemoStaffTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("honcho", RoleNames.Headquarters, false)]
    [InlineData("honcho-kacho", RoleNames.Headquarters, true)]
    [InlineData("chuo-kumin", RoleNames.WardSection, false)]
    [InlineData("chuo-kacho", RoleNames.WardSection, true)]
    [InlineData("oe", RoleNames.Branch, false)]
    [InlineData("hanazono", RoleNames.Branch, false)]
    [InlineData("admin", RoleNames.Administrator, false)]
    public async Task EachAccount_HasTheRoleThatTheSignInPageSays(string userName, string role, bool isApprover)
    {
        var accountId = await portal.WithContextAsync(db => db.Users.Where(account => account.UserName == userName).Select(account => account.Id).SingleAsync());
        var person = (await portal.InScopeAsync(services => services.GetRequiredService<AccountStates>().FindAsync(accountId)))!.Person;
        Assert.Equal([role], person.Roles);
        Assert.Equal(isApprover, person.IsApprover);
        Assert.Equal(isApprover ? $"{role}・決裁者" : role, DemoStaff.WithAccount.Single(each => each.UserName == userName).ShownRole);
    }

    [Fact]
    public async Task Production_SeedsNone_AndListsNone()
    {
        using var production = new PortalFactory { EnvironmentName = "Production" };
        using var client = production.NewClient();
        var page = await client.GetPageAsync("/account/sign-in");
        Assert.Null(page.QuerySelector(".demo-accounts"));
        Assert.DoesNotContain(PortalFactory.DemoPassword, page.Source.Text, StringComparison.Ordinal);
    }
}
