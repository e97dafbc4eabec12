using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts.Staff;

public sealed class ManagingAccountsTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    [Fact]
    public async Task Disable_Oneself_IsRefused()
    {
        using var admin = await _portal.SignInAsync("admin");
        Assert.Equal("自分のアカウントは停止できません。ほかのシステム管理者に依頼してください。", await ChangeAsync(admin, "D0007", "disable"));
    }

    [Fact]
    public async Task Disable_AndEnable_TellWhatWasDone()
    {
        using var admin = await _portal.SignInAsync("admin");
        Assert.Equal("アカウントを停止しました", await ChangeAsync(admin, "D0001", "disable"));
        Assert.NotNull((await admin.GetPageAsync("/admin/staff?status=Disabled")).QuerySelector("a[href='/admin/staff/D0001']"));
        Assert.Equal("アカウントの停止を解除しました", await ChangeAsync(admin, "D0001", "enable"));
    }

    [Fact]
    public async Task Unlock_LetsThePersonInAtOnce()
    {
        using (var client = _portal.NewClient())
            for (var attempt = 1; attempt <= 5; attempt++)
                using (await client.SubmitSignInAsync("oe", "not-the-password")) { }
        using var admin = await _portal.SignInAsync("admin");
        Assert.NotNull((await admin.GetPageAsync("/admin/staff?status=LockedOut")).QuerySelector("a[href='/admin/staff/D0001']"));
        Assert.Equal("ロックを解除しました", await ChangeAsync(admin, "D0001", "unlock"));
        using var person = await _portal.SignInAsync("oe");
    }

    [Fact]
    public async Task ResetPassword_EndsTheOldOne_AndShowsANewOneOnce()
    {
        using var before = await _portal.SignInAsync("oe");
        using var admin = await _portal.SignInAsync("admin");
        using (await PostAsync(admin, "D0001", "reset-password")) { }
        var password = (await admin.GetPageAsync("/admin/staff/D0001")).QuerySelector(".temporary-password")!.TextContent;
        using var refused = await before.GetAsync("/help");
        Assert.NotNull(refused.Headers.Location);
        using var person = await _portal.SignInAsync("oe", password);
        using var led = await person.GetAsync("/help");
        Assert.Equal("/account/password", led.Headers.Location!.OriginalString);
    }

    public void Dispose() => _portal.Dispose();

    private static Task<HttpResponseMessage> PostAsync(PortalClient admin, string staffNumber, string change) =>
        admin.PostFormAsync($"/admin/staff/{staffNumber}", AdminPortal.Nothing, $"/admin/staff/{staffNumber}/account/{change}");

    /// <summary>What the person's page says afterwards.</summary>
    private static async Task<string> ChangeAsync(PortalClient admin, string staffNumber, string change)
    {
        using var response = await PostAsync(admin, staffNumber, change);
        var notice = (await admin.GetPageAsync(response.Headers.Location!.OriginalString)).QuerySelector(".notice")!;
        return notice.QuerySelector(".notice-text")?.TextContent is { Length: > 0 } why ? why : notice.QuerySelector(".notice-title")!.TextContent;
    }
}
