using System.Net;
using KumamotoWards.TestSupport.Portal;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts;

public sealed class SlowingDownGuessingTests
{
    [Fact]
    public async Task TooManyTriesForOneName_AreAnsweredWith429_AndOthersGoOn()
    {
        using var portal = new FewTries();
        using var client = portal.NewClient();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            using var refused = await client.SubmitSignInAsync("nobody", "not-the-password");
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        }
        using var throttled = await client.SubmitSignInAsync("Nobody", "not-the-password");
        Assert.Equal(HttpStatusCode.TooManyRequests, throttled.StatusCode);
        var page = await PortalClient.ReadPageAsync(throttled);
        Assert.Contains("1分ほど待って", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Nobody", page.QuerySelector("#UserName")!.GetAttribute("value"));
        using var other = await portal.SignInAsync("oe");
    }

    private sealed class FewTries : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("SignIn:TriesPerMinute", "3");
        }
    }
}
