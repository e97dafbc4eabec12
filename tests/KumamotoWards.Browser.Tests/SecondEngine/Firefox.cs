using System.Diagnostics;
using System.Net.WebSockets;
using KumamotoWards.Browser.Tests.Support;

namespace KumamotoWards.Browser.Tests.SecondEngine;

/// <summary>Debian's Firefox without a window, in a profile of its own that asks nobody for anything.</summary>
internal sealed class Firefox : IAsyncDisposable
{
    private const string Announcement = "WebDriver BiDi listening on ";

    private const string Preferences = """
        user_pref("app.normandy.enabled", false);
        user_pref("app.update.disabledForTesting", true);
        user_pref("browser.shell.checkDefaultBrowser", false);
        user_pref("datareporting.policy.dataSubmissionEnabled", false);
        user_pref("extensions.getAddons.cache.enabled", false);
        user_pref("intl.accept_languages", "ja-JP, ja");
        user_pref("network.captive-portal-service.enabled", false);
        user_pref("network.connectivity-service.enabled", false);
        user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
        user_pref("toolkit.telemetry.server", "");
        """;

    private static readonly string[] Subscribed = ["log.entryAdded"];

    private readonly DirectoryInfo _profile;
    private readonly Process _process;
    private readonly BiDiConnection _connection;

    private Firefox(DirectoryInfo profile, Process process, BiDiConnection connection)
    {
        _profile = profile;
        _process = process;
        _connection = connection;
    }

    /// <summary>Its program, or null where there is none.</summary>
    public static string? Program { get; } = Commands.Find("firefox-esr", "firefox");

    public static async Task<Firefox> StartAsync()
    {
        var profile = Directory.CreateTempSubdirectory("wards-firefox-");
        await File.WriteAllTextAsync(Path.Combine(profile.FullName, "user.js"), Preferences);
        var process = Process.Start(new ProcessStartInfo(
            Program!, ["--headless", "--profile", profile.FullName, "--remote-debugging-port", "0", "about:blank"])
        {
            RedirectStandardError = true,
        })!;
        try
        {
            var connection = await BiDiConnection.OpenAsync(await AddressAsync(process));
            await connection.SendAsync("session.subscribe", new { events = Subscribed });
            return new Firefox(profile, process, connection);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public async Task<FirefoxPage> NewPageAsync(Screen screen)
    {
        var created = await _connection.SendAsync("browsingContext.create", new { type = "tab" });
        var page = new FirefoxPage(_connection, created.GetProperty("context").GetString()!);
        await page.ResizeAsync(screen);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _connection.SendAsync("browser.close", new { });
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // It crashed, and its tests have said so.
            _process.Kill(entireProcessTree: true);
        }
        await _connection.DisposeAsync();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _profile.Delete(recursive: true);
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal)) continue;
            // Read on to the end, or its complaints fill the pipe and it stops.
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return new Uri(line[Announcement.Length..]);
        }
        throw new InvalidOperationException($"Firefox ended with {process.ExitCode} before it listened.");
    }
}
