using System.Net;
using System.Text.Json;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts;

public sealed class BeingRefusedTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task APageOfOthers_SaysWhoseItIs()
    {
        using var client = await portal.SignInAsync("oe");
        using var response = await client.GetAsync("/admin/staff");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var page = await PortalClient.ReadPageAsync(response);
        Assert.Equal("この操作をする権限がありません", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("/admin/staff", page.QuerySelectorAll(".areas a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task AnApiCallOfOthers_GetsAProblemInJapanese()
    {
        using var client = await portal.SignInAsync("honcho");
        using var response = await client.SendJsonAsync(HttpMethod.Post, "/api/v1/window-counts/tallies", new { });
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("この操作をする権限がありません。", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task AFormSentAfterTheSessionEnded_IsToldSoAtTheSignInPage()
    {
        using var client = portal.NewClient();
        client.Http.DefaultRequestHeaders.Referrer = new Uri("https://portal.test/account/password");
        using var refused = await client.Http.PostAsync("/account/password", content: null);
        var page = await client.GetPageAsync(refused.Headers.Location!.OriginalString);
        Assert.Equal("サインインの有効期限が切れました", page.QuerySelector(".notice-title")!.TextContent);
        Assert.Equal("/account/password", page.QuerySelector("#ReturnUrl")!.GetAttribute("value"));
    }
}
