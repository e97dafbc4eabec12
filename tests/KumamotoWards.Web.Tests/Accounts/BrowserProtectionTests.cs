using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts;

public sealed class BrowserProtectionTests : IDisposable
{
    private readonly PortalFactory _production = new() { EnvironmentName = "Production" };

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/session")]
    public async Task EveryAnswer_TellsTheBrowserWhatToRefuse(string address)
    {
        using var client = _production.NewClient();
        using var response = await client.GetAsync(address);
        var policy = Header(response, "Content-Security-Policy");
        Assert.Equal("default-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.StartsWith("max-age=", Header(response, "Strict-Transport-Security"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CookiesInProduction_AreSecureAndOutOfReachOfScripts()
    {
        using var client = _production.NewClient();
        using var response = await client.SubmitSignInAsync("oe", PortalFactory.DemoPassword);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), each => each.StartsWith("wards.session=", StringComparison.Ordinal));
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
    }

    public void Dispose() => _production.Dispose();

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}
