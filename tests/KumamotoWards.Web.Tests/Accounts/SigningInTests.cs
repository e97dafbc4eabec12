using System.Net;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts;

public sealed class SigningInTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_RightPassword_LeadsBackToThePageAskedFor()
    {
        using var client = portal.NewClient();
        using var response = await client.SubmitSignInAsync("oe", PortalFactory.DemoPassword, "/organization/offices?ward=chuo");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/organization/offices?ward=chuo", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Post_ReturnAddressElsewhere_LeadsHome(string returnUrl)
    {
        using var client = portal.NewClient();
        using var response = await client.SubmitSignInAsync("oe", PortalFactory.DemoPassword, returnUrl);
        Assert.Equal("/", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("oe", "not-the-password")]
    [InlineData("nobody-of-this-name", "not-the-password")]
    public async Task Post_WrongPasswordOrUnknownUser_SaysTheSame(string userName, string password)
    {
        using var client = portal.NewClient();
        using var response = await client.SubmitSignInAsync(userName, password);
        var page = await PortalClient.ReadPageAsync(response);
        Assert.Equal(["ユーザー名かパスワードが違います。"], page.QuerySelectorAll(".error-summary li").Select(line => line.TextContent));
        Assert.Equal(userName, page.QuerySelector("#UserName")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#Password")!.GetAttribute("value"));
    }
}
