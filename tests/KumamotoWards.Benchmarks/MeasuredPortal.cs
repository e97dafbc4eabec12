using System.Diagnostics;
using KumamotoWards.TestSupport;
using KumamotoWards.TestSupport.Portal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Benchmarks;

/// <summary>A portal in memory, without a socket, on a database file of its own; a manager reads it, a clerk counts.</summary>
internal sealed class MeasuredPortal : IAsyncDisposable
{
    private const int Clients = 4;

    private readonly PortalFactory _portal;
    private readonly PortalClient _manager;
    private readonly PortalClient _clerk;

    private MeasuredPortal(PortalFactory portal, int lines, PortalClient manager, PortalClient clerk) => (_portal, Lines, _manager, _clerk) = (portal, lines, manager, clerk);

    /// <summary>Of the ledger.</summary>
    public int Lines { get; }

    public static async Task<MeasuredPortal> StartAsync(int linesPerCell)
    {
        // A test project is told where the web project is; a plain program must say so.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_KUMAMOTOWARDS_WEB", Path.Combine(Repository.Root, "src", "KumamotoWards.Web"));
        var portal = new PortalFactory();
        _ = portal.Server;
        return new MeasuredPortal(portal, await GrownLedger.WriteAsync(portal, linesPerCell), await portal.SignInAsync("chuo-kacho"), await portal.SignInAsync("oe"));
    }

    /// <summary>Requests a second by a few clients, figures unchanged.</summary>
    public async Task<double> PerSecondAsync(string address, int requests)
    {
        var start = Stopwatch.GetTimestamp();
        await Timings.OfAsync(Clients, requests / Clients, (_, _) => GetAsync(address));
        return requests / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public Task<double> OneAsync(string address) => TimedAsync(address);

    /// <summary>Only the page is timed; the tally before it makes every figure that is kept out of date.</summary>
    public async Task<double> AfterSaveAsync(string address)
    {
        await TapAsync();
        return await TimedAsync(address);
    }

    /// <summary>The same when the system holds no page of the file in memory either.</summary>
    public async Task<double> FromDiskAsync(string address)
    {
        await TapAsync();
        await _portal.WithContextAsync(db => db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)"));
        using var forget = Process.Start("dd", [$"if={new SqliteConnectionStringBuilder(_portal.ConnectionString).DataSource}", "iflag=nocache", "count=0", "status=none"]);
        await forget.WaitForExitAsync();
        return await TimedAsync(address);
    }

    public async ValueTask DisposeAsync()
    {
        _manager.Dispose();
        _clerk.Dispose();
        await _portal.DisposeAsync();
    }

    private async Task TapAsync()
    {
        var date = DateOnly.FromDateTime(_portal.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(9)).DateTime);
        var line = new { id = Guid.NewGuid(), item = "moving", date = date.ToString("yyyy-MM-dd"), delta = 1 };
        using var saved = await _clerk.SendJsonAsync(HttpMethod.Post, "/api/v1/window-counts/tallies", new { office = "oe-branch", lines = new[] { line } });
        saved.EnsureSuccessStatusCode();
    }

    private async Task<double> TimedAsync(string address)
    {
        var start = Stopwatch.GetTimestamp();
        await GetAsync(address);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private async Task GetAsync(string address)
    {
        using var response = await _manager.GetAsync(address);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }
}
