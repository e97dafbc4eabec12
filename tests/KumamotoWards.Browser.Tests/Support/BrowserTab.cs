using Microsoft.Playwright;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>One page in a browser context of its own, watched for errors; disposing closes both.</summary>
public sealed class BrowserTab : IAsyncDisposable
{
    private readonly List<string> _errors = [];

    private BrowserTab(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _errors.Add(error);
        page.RequestFailed += (_, request) => _errors.Add($"{request.Url}: {request.Failure}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsOwnStatus(message) && !IsUnknownFeature(message)) _errors.Add($"{message.Location} {message.Text}");
        };
    }

    public IPage Page { get; }

    /// <summary>Script errors, failed requests, refusals of the content security policy and console warnings so far.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public static async Task<BrowserTab> OpenAsync(IBrowserContext context) => new(await context.NewPageAsync());

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    // Chromium also reports the status of the page itself, which a test of an error page wants.
    private bool IsOwnStatus(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
        && message.Location.StartsWith($"{Page.Url}:", StringComparison.Ordinal);

    // The secure defaults also forbid what a Chromium of this system does not have, such as sharing.
    private static bool IsUnknownFeature(IConsoleMessage message) =>
        message.Text.StartsWith("Error with Permissions-Policy header: Unrecognized feature", StringComparison.Ordinal);
}
