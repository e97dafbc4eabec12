using System.Net;
using System.Net.Http.Json;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts;

public sealed class ForgedRequestsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Dictionary<string, string?> Nothing = [];

    [Fact]
    public async Task AFormWithoutToken_GetsAPageThatLeadsBack()
    {
        using var client = await portal.SignInAsync("oe");
        client.Http.DefaultRequestHeaders.Referrer = new Uri("https://portal.test/account/password");
        using var response = await client.Http.PostAsync("/account/password", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await PortalClient.ReadPageAsync(response);
        Assert.Equal("まだ保存していません", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/account/password']"));
    }

    [Fact]
    public async Task AnApiWriteWithoutToken_GetsAProblemThatSaysWhereToFindOne()
    {
        using var client = await portal.SignInAsync("oe");
        using var response = await client.Http.PostAsync("/api/v1/window-counts/tallies", JsonContent.Create(new { }));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("/api/v1/session", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFormOpenedBeforeSigningInAgainInAnotherTab_StillWorks()
    {
        using var client = await portal.SignInAsync("oe");
        var openForm = PortalClient.FormIn(await client.GetPageAsync("/account/password"), "/account/password");
        using (await client.PostFormAsync("/help", Nothing, "/account/sign-out"))
        using (await client.SubmitSignInAsync("oe", PortalFactory.DemoPassword))
        using (var response = await client.SubmitAsync(openForm, Nothing))
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task ASignInPageLeftOpenInAnotherTab_StillWorks()
    {
        using var client = portal.NewClient();
        var openForm = PortalClient.FormIn(await client.GetPageAsync("/account/sign-in"), "/account/sign-in");
        using (await client.SubmitSignInAsync("oe", PortalFactory.DemoPassword))
        using (var response = await client.SubmitAsync(openForm, new Dictionary<string, string?> { ["UserName"] = "chuo-kumin", ["Password"] = PortalFactory.DemoPassword }))
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("松尾 直樹", (await client.GetPageAsync("/help")).QuerySelector(".person-name")!.TextContent);
    }

    [Fact]
    public async Task AFormOfOnePerson_IsNotTakenFromTheNext()
    {
        using var client = await portal.SignInAsync("oe");
        var openForm = PortalClient.FormIn(await client.GetPageAsync("/account/password"), "/account/password");
        using (await client.PostFormAsync("/help", Nothing, "/account/sign-out"))
        using (await client.SubmitSignInAsync("chuo-kumin", PortalFactory.DemoPassword))
        using (var response = await client.SubmitAsync(openForm, Nothing))
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
