using Microsoft.Playwright;

namespace KumamotoWards.Browser.Tests.Support;

internal static class BrowserCookies
{
    /// <summary>Takes over a sign-in made over HTTP.</summary>
    public static Task AddSignInAsync(this IBrowserContext context, IEnumerable<System.Net.Cookie> cookies) =>
        context.AddCookiesAsync(cookies.Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
            HttpOnly = cookie.HttpOnly,
        }));
}
