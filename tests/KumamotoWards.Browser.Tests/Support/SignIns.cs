using System.Collections.Concurrent;
using System.Net;
using KumamotoWards.TestSupport.Portal;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>Signs each demo account in once, over HTTP, and lets browsers start from there.</summary>
public sealed class SignIns(Uri portal)
{
    public const string Password = PortalFactory.DemoPassword;

    private readonly ConcurrentDictionary<string, Lazy<Task<(PortalClient Client, CookieContainer Cookies)>>> _people = new();

    /// <summary>A client that asks as that account; without a user, as nobody.</summary>
    public async Task<PortalClient> ClientAsync(string? user) => (await PersonAsync(user)).Client;

    /// <summary>The cookies of that account's sign-in; none without a user.</summary>
    public async Task<IReadOnlyList<Cookie>> CookiesAsync(string? user) =>
        user is null ? [] : (await PersonAsync(user)).Cookies.GetCookies(portal).ToList();

    private Task<(PortalClient Client, CookieContainer Cookies)> PersonAsync(string? user) =>
        _people.GetOrAdd(user ?? "", name => new(() => SignInAsync(name))).Value;

    private async Task<(PortalClient Client, CookieContainer Cookies)> SignInAsync(string user)
    {
        var cookies = new CookieContainer();
        var client = new PortalClient(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = portal });
        if (user.Length > 0)
        {
            using var response = await client.SubmitSignInAsync(user, Password);
            if (response.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"{user} could not sign in: {response.StatusCode}.");
        }
        return (client, cookies);
    }
}
