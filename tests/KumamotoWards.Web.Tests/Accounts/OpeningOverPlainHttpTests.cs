using System.Net;
using KumamotoWards.TestSupport.Portal;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts;

public sealed class OpeningOverPlainHttpTests : IDisposable
{
    private readonly PortalFactory _production = new() { EnvironmentName = "Production" };

    [Fact]
    public async Task InProduction_ThePageSaysInJapaneseWhatToDo()
    {
        using var http = PlainClient();
        using var response = await http.GetAsync("/account/sign-in");

        Assert.Equal(HttpStatusCode.UpgradeRequired, response.StatusCode);
        var page = await PortalClient.ReadPageAsync(response);
        Assert.Equal("安全な接続（https）で開いてください", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("https:// にして開き直してください", page.QuerySelector(".purpose")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InProduction_ASignInSentOverHttp_IsToldTheSame()
    {
        using var http = PlainClient();
        using var body = new FormUrlEncodedContent([new("UserName", "oe"), new("Password", PortalFactory.DemoPassword)]);
        using var response = await http.PostAsync("/account/sign-in", body);
        Assert.Equal(HttpStatusCode.UpgradeRequired, response.StatusCode);
    }

    [Fact]
    public async Task InProduction_HealthAnswersOverHttp()
    {
        using var http = PlainClient();
        using var response = await http.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public void Dispose() => _production.Dispose();

    private HttpClient PlainClient() => _production.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://portal.test") });
}
