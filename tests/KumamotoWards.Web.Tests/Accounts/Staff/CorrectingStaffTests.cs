using System.Net;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts.Staff;

public sealed class CorrectingStaffTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_StaleVersion_ShowsBothValues_AndSavesAfterThat()
    {
        using var admin = await portal.SignInAsync("admin");
        const string address = "/admin/staff/D0013/edit";
        var form = PortalClient.FormIn(await admin.GetPageAsync(address), address);
        using (await admin.PostFormAsync(address, new Dictionary<string, string?> { ["Name"] = "村上 めぐみ" })) { }
        using var stale = await admin.SubmitAsync(form, new Dictionary<string, string?> { ["Name"] = "村上 惠" });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var page = await PortalClient.ReadPageAsync(stale);
        Assert.Equal(["村上 めぐみ", "村上 惠"], page.QuerySelectorAll("main tbody td").Select(cell => cell.TextContent));
        Assert.Equal("村上 惠", page.QuerySelector("#Name")!.GetAttribute("value"));

        using var saved = await admin.SubmitAsync(PortalClient.FormIn(page, address), AdminPortal.Nothing);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("村上 惠", (await admin.GetPageAsync("/admin/staff/D0013")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Post_KanjiAsReading_IsRefusedAtTheField()
    {
        using var admin = await portal.SignInAsync("admin");
        using var response = await admin.PostFormAsync("/admin/staff/D0014/edit", new Dictionary<string, string?> { ["Kana"] = "宮本" });
        Assert.Equal("よみはひらがなで入力してください。例：やまぐち まり", (await PortalClient.ReadPageAsync(response)).ErrorAt("Kana"));
    }
}
