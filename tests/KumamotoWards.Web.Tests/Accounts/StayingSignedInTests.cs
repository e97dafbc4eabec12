using System.Net;
using KumamotoWards.Core.Accounts.Staff;
using KumamotoWards.TestSupport.Portal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts;

public sealed class StayingSignedInTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    [Fact]
    public async Task EightHoursWithoutARequest_EndTheSession()
    {
        using var client = await _portal.SignInAsync("oe");
        _portal.Time.Advance(TimeSpan.FromHours(8) + TimeSpan.FromMinutes(1));
        using var page = await client.GetAsync("/help?x=1");
        Assert.Equal("/account/sign-in?returnUrl=%2Fhelp%3Fx%3D1", page.Headers.Location!.OriginalString);
        using var api = await client.GetAsync("/api/v1/session");
        Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task WorkingOn_KeepsTheSession()
    {
        using var client = await _portal.SignInAsync("oe");
        for (var hours = 5; hours <= 20; hours += 5)
        {
            _portal.Time.Advance(TimeSpan.FromHours(5));
            using var page = await client.GetAsync("/help");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }

    [Fact]
    public async Task AFormSentTooLate_LeadsBackToItsPage_NotToItsTarget()
    {
        using var client = await _portal.SignInAsync("oe");
        var form = PortalClient.FormIn(await client.GetPageAsync("/account/password"), "/account/password");
        _portal.Time.Advance(TimeSpan.FromHours(9));
        client.Http.DefaultRequestHeaders.Referrer = new Uri("https://portal.test/window-counts/daily?date=2026-11-20");
        using var response = await client.SubmitAsync(form, new Dictionary<string, string?>());
        Assert.Equal("/account/sign-in?expired=true&returnUrl=%2Fwindow-counts%2Fdaily%3Fdate%3D2026-11-20", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task AReferrerElsewhere_IsNotTaken()
    {
        using var client = _portal.NewClient();
        client.Http.DefaultRequestHeaders.Referrer = new Uri("https://evil.example/trap");
        using var response = await client.Http.PostAsync("/account/password", content: null);
        Assert.Equal("/account/sign-in", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task AClosedAccount_IsSignedOutAtItsNextRequest()
    {
        using var client = await _portal.SignInAsync("oe");
        await ChangeAsync(accounts => accounts.DisableAsync("D0001"));
        using var response = await client.GetAsync("/help");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        await ChangeAsync(accounts => accounts.EnableAsync("D0001"));
        using var again = await client.GetAsync("/help");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task AClosedAccount_CannotSignIn()
    {
        await ChangeAsync(accounts => accounts.DisableAsync("D0001"));
        using var client = _portal.NewClient();
        using var response = await client.SubmitSignInAsync("oe", PortalFactory.DemoPassword);
        Assert.Contains("停止されています", (await PortalClient.ReadPageAsync(response)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANewPassword_EndsTheOtherSessions_AndThisOneGoesOn()
    {
        using var here = await _portal.SignInAsync("oe");
        using var elsewhere = await _portal.SignInAsync("oe");
        using var changed = await here.PostFormAsync("/account/password", new Dictionary<string, string?>
        {
            ["CurrentPassword"] = PortalFactory.DemoPassword,
            ["NewPassword"] = "a-new-long-password",
            ["Confirmation"] = "a-new-long-password",
        });
        Assert.Equal("/account", changed.Headers.Location!.OriginalString);
        Assert.NotNull((await here.GetPageAsync("/account")).QuerySelector(".notice.success"));
        using var refused = await elsewhere.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        using var again = await _portal.SignInAsync("oe", "a-new-long-password");
    }

    [Fact]
    public async Task AnUnchangedPage_AsksTheDatabaseOnce()
    {
        using var client = await _portal.SignInAsync("oe");
        using var warm = await client.GetAsync("/help");
        using var log = CommandLog.Of(_portal);
        using var response = await client.GetAsync("/help");
        Assert.Contains("DataVersions", Assert.Single(log.Commands), StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    private Task<bool> ChangeAsync(Func<AccountService, Task> change) => _portal.InScopeAsync(async services =>
    {
        await change(services.GetRequiredService<AccountService>());
        return true;
    });
}
