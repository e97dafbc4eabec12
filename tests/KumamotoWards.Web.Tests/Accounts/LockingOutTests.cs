using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts;

public sealed class LockingOutTests : IDisposable
{
    private const string Wrong = "not-the-password";

    private readonly PortalFactory _portal = new();

    [Fact]
    public async Task TheFifthWrongPassword_ClosesTheDoorForFifteenMinutes()
    {
        using var client = _portal.NewClient();
        for (var attempt = 1; attempt <= 4; attempt++)
            Assert.Equal("ユーザー名かパスワードが違います。", await RefusalAsync(client, Wrong));
        Assert.Contains("あと 15分間", await RefusalAsync(client, Wrong), StringComparison.Ordinal);

        _portal.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("あと 5分間", await RefusalAsync(client, PortalFactory.DemoPassword), StringComparison.Ordinal);

        _portal.Time.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        using var signedIn = await _portal.SignInAsync("oe");
    }

    [Fact]
    public async Task ARightPassword_StartsTheCountAgain()
    {
        using var client = _portal.NewClient();
        for (var attempt = 1; attempt <= 4; attempt++) await RefusalAsync(client, Wrong);
        using (await _portal.SignInAsync("oe"))
            Assert.Equal("ユーザー名かパスワードが違います。", await RefusalAsync(client, Wrong));
    }

    [Fact]
    public async Task WrongPasswordsAtThePasswordPage_CountToo()
    {
        using var client = await _portal.SignInAsync("oe");
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            using var response = await client.PostFormAsync("/account/password", new Dictionary<string, string?>
            {
                ["CurrentPassword"] = Wrong,
                ["NewPassword"] = "a-new-long-password",
                ["Confirmation"] = "a-new-long-password",
            });
        }
        Assert.Contains("分間サインインできません", await RefusalAsync(_portal.NewClient(), PortalFactory.DemoPassword), StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    private static async Task<string> RefusalAsync(PortalClient client, string password)
    {
        using var response = await client.SubmitSignInAsync("oe", password);
        return (await PortalClient.ReadPageAsync(response)).QuerySelector(".error-summary li")!.TextContent;
    }
}
