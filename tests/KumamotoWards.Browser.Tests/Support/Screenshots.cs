using KumamotoWards.TestSupport;
using Microsoft.Playwright;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>Pictures for people to look at, in <c>artifacts/screenshots</c>.</summary>
public static class Screenshots
{
    public static Task SaveAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = PathOf($"{name}-{page.ViewportSize!.Width}"), FullPage = true });

    public static string PathOf(string name) => Path.Combine(Repository.Artifacts("screenshots"), $"{name}.png");
}
