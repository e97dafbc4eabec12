using System.Net;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts.Staff;

public sealed class RegisteringStaffTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Page = "/admin/staff/new";

    [Fact]
    public async Task ANewAccount_HasATemporaryPassword_ShownOnce_AndChangedBeforeAnythingElse()
    {
        using var admin = await portal.SignInAsync("admin");
        using var created = await admin.PostFormAsync(Page, await PersonAsync(admin, "D2001", "d2001"));
        Assert.Equal("/admin/staff/D2001", created.Headers.Location!.OriginalString);
        var password = (await admin.GetPageAsync("/admin/staff/D2001")).QuerySelector(".temporary-password")!.TextContent;
        Assert.Null((await admin.GetPageAsync("/admin/staff/D2001")).QuerySelector(".temporary-password"));

        using var person = await portal.SignInAsync("d2001", password);
        using var home = await person.GetAsync("/help");
        Assert.Equal("/account/password", home.Headers.Location!.OriginalString);
        using var api = await person.GetAsync("/api/v1/session");
        Assert.Equal(HttpStatusCode.Forbidden, api.StatusCode);
        using var changed = await person.PostFormAsync("/account/password", new Dictionary<string, string?>
        {
            ["CurrentPassword"] = password,
            ["NewPassword"] = "my own long password",
            ["Confirmation"] = "my own long password",
        });
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal("東 花子", (await person.GetPageAsync("/account")).QuerySelector(".person-name")!.TextContent);
    }

    [Fact]
    public async Task KatakanaAndFullWidth_AreAccepted()
    {
        using var admin = await portal.SignInAsync("admin");
        using var created = await admin.PostFormAsync(Page, await PersonAsync(admin, "ｄ２００２", userName: null));
        var page = await admin.GetPageAsync("/admin/staff/D2002");
        Assert.Contains("ひがし はなこ", page.QuerySelector(".purpose")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/admin/staff/D2002/account']"));
    }

    [Theory]
    [InlineData("D0001", "new-name", "職員番号 D0001 は登録されています。", "StaffNumber")]
    [InlineData("D2009", "oe", "ユーザー名「oe」は使われています。別の名前にしてください。", "UserName")]
    [InlineData("D2009", "山口", "ユーザー名は半角の英数字と - . _ @ + で入力してください。", "UserName")]
    public async Task WhatIsTaken_IsSaidAtTheField_AndAllElseIsKept(string staffNumber, string userName, string message, string field)
    {
        using var admin = await portal.SignInAsync("admin");
        using var response = await admin.PostFormAsync(Page, await PersonAsync(admin, staffNumber, userName));
        var page = await PortalClient.ReadPageAsync(response);
        Assert.Equal(message, page.ErrorAt(field));
        Assert.Equal("東　花子", page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal("2026-12-01", page.QuerySelector("#Assignment_ValidFrom")!.GetAttribute("value"));
    }

    [Fact]
    public async Task AnEmptyForm_SaysAtEachFieldWhatIsMissing()
    {
        using var admin = await portal.SignInAsync("admin");
        using var response = await admin.PostFormAsync(Page, new Dictionary<string, string?> { ["Assignment.ValidFrom"] = "" });
        var page = await PortalClient.ReadPageAsync(response);
        Assert.Equal("職員番号を入力してください。", page.ErrorAt("StaffNumber"));
        Assert.Equal("氏名を入力してください。", page.ErrorAt("Name"));
        Assert.Equal("所属を選んでください。", page.ErrorAt("Assignment_UnitId"));
        Assert.Equal("始まる日を入力してください。", page.ErrorAt("Assignment_ValidFrom"));
    }

    private static async Task<Dictionary<string, string?>> PersonAsync(PortalClient admin, string staffNumber, string? userName) => new()
    {
        ["StaffNumber"] = staffNumber,
        ["Name"] = "東　花子",
        ["Kana"] = "ヒガシ　ハナコ",
        ["UserName"] = userName ?? "",
        ["Assignment.UnitId"] = await admin.UnitIdAsync("東区役所 区民課"),
        ["Assignment.ValidFrom"] = "2026-12-01",
    };
}
