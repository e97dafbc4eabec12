using System.Net;
using System.Text.Json;
using KumamotoWards.Browser.Tests.Support;

namespace KumamotoWards.Browser.Tests.SecondEngine;

/// <summary>A tab of <see cref="Firefox"/>.</summary>
internal sealed class FirefoxPage(BiDiConnection connection, string context)
{
    /// <summary>Uncaught script errors and console errors since it was opened, one line each.</summary>
    public IEnumerable<string> Errors =>
        from entry in connection.Events
        let details = entry.GetProperty("params")
        where details.GetProperty("level").GetString() == "error"
            && details.GetProperty("source").TryGetProperty("context", out var source) && source.GetString() == context
        select details.GetProperty("text").GetString();

    /// <summary>Takes over a sign-in made over HTTP.</summary>
    public async Task TakeCookiesAsync(IEnumerable<Cookie> cookies)
    {
        foreach (var cookie in cookies)
            await connection.SendAsync("storage.setCookie", new
            {
                cookie = new
                {
                    name = cookie.Name,
                    value = new { type = "string", value = cookie.Value },
                    domain = cookie.Domain,
                    path = cookie.Path,
                    httpOnly = cookie.HttpOnly,
                },
            });
    }

    public Task ResizeAsync(Screen screen)
    {
        var size = screen.Size();
        return connection.SendAsync("browsingContext.setViewport", new { context, viewport = new { width = size.Width, height = size.Height } });
    }

    public Task OpenAsync(Uri address) =>
        connection.SendAsync("browsingContext.navigate", new { context, url = address.AbsoluteUri, wait = "complete" });

    /// <summary>The value of an expression, as JSON carries it.</summary>
    public async Task<T> EvaluateAsync<T>(string expression)
    {
        var answer = await connection.SendAsync("script.evaluate", new
        {
            expression = $"JSON.stringify({expression})",
            target = new { context },
            awaitPromise = true,
        });
        return JsonSerializer.Deserialize<T>(answer.GetProperty("result").GetProperty("value").GetString()!, JsonSerializerOptions.Web)!;
    }

    public async Task SaveScreenshotAsync(string name)
    {
        var picture = await connection.SendAsync("browsingContext.captureScreenshot", new { context, origin = "document" });
        await File.WriteAllBytesAsync(Screenshots.PathOf(name), picture.GetProperty("data").GetBytesFromBase64());
    }

    public Task CloseAsync() => connection.SendAsync("browsingContext.close", new { context });
}
