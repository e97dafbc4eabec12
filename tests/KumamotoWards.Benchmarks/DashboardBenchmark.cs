using System.Diagnostics;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Samples;
using KumamotoWards.TestSupport;
using KumamotoWards.TestSupport.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Benchmarks;

/// <summary>
/// The signed-in yearly dashboard over 15 years and 21 offices beside the same server's plain-text hello, both in memory.
/// Bars: at least 0.08 of hello while its figures have not changed, 0.02 when a count was saved before each request.
/// </summary>
internal static class DashboardBenchmark
{
    private const string Hello = "/health/live";
    private const string Dashboard = "/trends/yearly?from=2011&to=2025";
    private const int Clients = 4;

    /// <summary>What else is opened in a meeting, and how the yearly page grows with its span.</summary>
    private static readonly string[] Others =
    [
        "/help", "/trends", "/trends/yearly?from=2023&to=2025", "/trends/yearly?from=1976&to=2025", "/trends/changes", "/trends/monthly", "/trends/offices/oe-branch",
        "/trends/yearly.csv?from=2011&to=2025", "/trends/yearly.xlsx?from=2011&to=2025", "/api/v1/trends/yearly?from=2011&to=2025",
    ];

    public static async Task RunAsync()
    {
        // A test project is told where the web project is; a plain program must say so.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_KUMAMOTOWARDS_WEB", Path.Combine(Repository.Root, "src", "KumamotoWards.Web"));
        await using var portal = new PortalFactory();
        _ = portal.Server;
        var samples = await portal.InScopeAsync(services => services.GetRequiredService<SampleCounts>().WriteAsync(new FiscalYear(2014), new FiscalYear(2025)));
        using var manager = await portal.SignInAsync("chuo-kacho");
        using var clerk = await portal.SignInAsync("oe");
        await PerSecondAsync(manager, Hello, 2000);
        await PerSecondAsync(manager, Dashboard, 400);

        var hello = await PerSecondAsync(manager, Hello, 8000);
        var unchanged = await PerSecondAsync(manager, Dashboard, 1000);
        var oneHello = await Timings.OfAsync(1000, _ => GetAsync(manager, Hello));
        var oneChanged = await ChangedAsync(portal, manager, clerk);
        Console.WriteLine($"{samples} sample counts");
        Console.WriteLine($"hello, {Clients} clients      {hello,8:F0} a second");
        Console.WriteLine($"unchanged, {Clients} clients  {unchanged,8:F0} a second   {unchanged / hello:F3} of hello (bar 0.08)");
        Console.WriteLine($"hello, 1 client       {oneHello}");
        foreach (var address in Others)
        {
            await PerSecondAsync(manager, address, 40);
            var perSecond = await PerSecondAsync(manager, address, 200);
            Console.WriteLine($"{address,-44} {perSecond,8:F0} a second   {perSecond / hello:F3} of hello");
        }
        Console.WriteLine($"changed, 1 client     {oneChanged}   {oneHello.Median / oneChanged.Median:F3} of hello (bar 0.02)");
    }

    private static async Task<double> PerSecondAsync(PortalClient client, string address, int requests)
    {
        var start = Stopwatch.GetTimestamp();
        await Timings.OfAsync(Clients, requests / Clients, (_, _) => GetAsync(client, address));
        return requests / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Only the dashboard is timed; the tally before it makes every figure it has kept out of date.</summary>
    private static async Task<Timings> ChangedAsync(PortalFactory portal, PortalClient manager, PortalClient clerk)
    {
        var date = DateOnly.FromDateTime(portal.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(9)).DateTime);
        var times = new List<double>();
        for (var round = 0; round < 200; round++)
        {
            var line = new { id = Guid.NewGuid(), item = "moving", date = date.ToString("yyyy-MM-dd"), delta = 1 };
            (await clerk.SendJsonAsync(HttpMethod.Post, "/api/v1/window-counts/tallies", new { office = "oe-branch", lines = new[] { line } })).EnsureSuccessStatusCode();
            var start = Stopwatch.GetTimestamp();
            await GetAsync(manager, Dashboard);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return new Timings(times);
    }

    private static async Task GetAsync(PortalClient client, string address)
    {
        using var response = await client.GetAsync(address);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }
}
