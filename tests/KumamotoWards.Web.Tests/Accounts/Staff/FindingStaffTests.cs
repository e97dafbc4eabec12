using KumamotoWards.Core.Accounts.Demo;
using KumamotoWards.Core.Accounts.Staff;
using KumamotoWards.Core.Data;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts.Staff;

public sealed class FindingStaffTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("山口真理")]
    [InlineData("山口　真理")]
    [InlineData("ヤマグチ")]
    [InlineData("d0001")]
    [InlineData("OE")]
    public async Task AnyWayOfNamingAPerson_FindsThem(string text) =>
        Assert.Equal(["D0001"], await FindAsync(new StaffSearch(text)));

    [Fact]
    public async Task AUnit_ListsWhoIsThereToday()
    {
        var unit = await portal.WithContextAsync(db => db.Units.Where(each => each.Code == "chuo-general-affairs").Select(each => each.Id).SingleAsync());
        Assert.Equal(["D0004"], await FindAsync(new StaffSearch(UnitId: unit)));
    }

    [Fact]
    public async Task AStatus_Narrows() =>
        Assert.Equal(DemoStaff.All.Where(person => person.UserName.Length == 0).Select(person => person.StaffNumber), await FindAsync(new StaffSearch(Status: AccountStatus.None)));

    [Fact]
    public async Task NobodyFound_SaysSo()
    {
        using var admin = await portal.SignInAsync("admin");
        Assert.NotNull((await admin.GetPageAsync("/admin/staff?q=存在しない")).QuerySelector(".empty-state"));
    }

    [Fact]
    public async Task APageBeyondTheLast_IsTheLast() => Assert.NotEmpty(await FindAsync(new StaffSearch(Page: 99)));

    private async Task<IEnumerable<string>> FindAsync(StaffSearch search)
    {
        Page<StaffListItem> page = await portal.InScopeAsync(services => services.GetRequiredService<StaffQueries>().SearchAsync(search));
        return page.Items.Select(item => item.StaffNumber);
    }
}
