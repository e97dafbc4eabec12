using KumamotoWards.Core.Accounts;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Tests.Accounts.Staff;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Notifications;

public sealed class ChoosingMailsTests
{
    private const string Page = "/account/mail";

    [Fact]
    public async Task WhoNeverChose_GetsMailOfOwnDuties_AndTheChoiceIsKept()
    {
        await using var portal = new PortalFactory();
        using var manager = await portal.SignInAsync("chuo-kacho");
        Assert.Equal("OwnDuties", (await manager.GetPageAsync(Page)).QuerySelector("[name=Scope]:checked")!.GetAttribute("value"));

        using var saved = await manager.PostFormAsync(Page, new Dictionary<string, string?> { ["Scope"] = "WholeUnit" });
        var page = await manager.GetPageAsync(Page);
        Assert.Equal("WholeUnit", page.QuerySelector("[name=Scope]:checked")!.GetAttribute("value"));
        Assert.Contains("所属に関わるものすべて", page.QuerySelector(".notice.success")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chuo-kacho@example.lg.jp", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("3")]
    [InlineData("everything")]
    public async Task NoChoice_OrOneThatThereIsNot_IsRefusedAtTheField(string? scope)
    {
        await using var portal = new PortalFactory();
        using var manager = await portal.SignInAsync("chuo-kacho");
        using var response = await manager.PostFormAsync(Page, new Dictionary<string, string?> { ["Scope"] = scope });
        Assert.NotNull((await PortalClient.ReadPageAsync(response)).ErrorAt("Scope"));
        Assert.False(await portal.WithContextAsync(db => db.MailPreferences.AnyAsync()));
    }

    [Fact]
    public async Task WithoutAnAddress_ThePageSaysThatNoMailComes()
    {
        await using var portal = new PortalFactory();
        using var manager = await portal.SignInAsync("chuo-kacho");
        await portal.WithContextAsync(async db =>
        {
            (await db.Set<StaffMember>().SingleAsync(person => person.StaffNumber == "D0004")).ReachAt(null);
            return await db.SaveChangesAsync();
        });
        Assert.Contains("メールアドレスが登録されていません", (await manager.GetPageAsync(Page)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAdministrator_RegistersTheAddress_InHalfWidth()
    {
        await using var portal = new PortalFactory();
        using var admin = await portal.SignInAsync("admin");
        const string edit = "/admin/staff/D0004/edit";
        using var wrong = await admin.PostFormAsync(edit, new Dictionary<string, string?> { ["MailAddress"] = "田尻 <tajiri@example.lg.jp>" });
        Assert.Equal("メールアドレスの形が正しくありません。例：yamaguchi@example.lg.jp", (await PortalClient.ReadPageAsync(wrong)).ErrorAt("MailAddress"));

        using var saved = await admin.PostFormAsync(edit, new Dictionary<string, string?> { ["MailAddress"] = "　ｔａｊｉｒｉ＠example.lg.jp" });
        Assert.Contains("tajiri@example.lg.jp", (await admin.GetPageAsync("/admin/staff/D0004")).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        using var emptied = await admin.PostFormAsync(edit, new Dictionary<string, string?> { ["MailAddress"] = " " });
        Assert.Null(await portal.WithContextAsync(db => db.StaffMembers.Where(person => person.StaffNumber == "D0004").Select(person => person.MailAddress).SingleAsync()));
    }
}
