using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>Signs each demo account in once, through the page, and lets further contexts start from there.</summary>
public sealed class SignIns(Func<string?, Task<IBrowserContext>> newContext)
{
    public const string Password = "Demo-2026-wards";

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _states = new();

    /// <summary>The cookies of a signed-in browser, in Playwright's storage form.</summary>
    public Task<string> StateAsync(string user) =>
        _states.GetOrAdd(user, name => new Lazy<Task<string>>(() => SignInAsync(name))).Value;

    private async Task<string> SignInAsync(string user)
    {
        await using var context = await newContext(null);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("[name=UserName]", user);
        await page.FillAsync("[name=Password]", Password);
        await page.Locator("[name=Password]").PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
        return await context.StorageStateAsync();
    }
}
