using System.Diagnostics;
using KumamotoWards.TestSupport;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Benchmarks;

/// <summary>
/// Signed-in pages over 10,000 proposals beside the same server's plain-text hello: the filtered list as people open it
/// again and again, the same after each change of a proposal, a search by words, the board. Both answer in memory, without a
/// socket, which makes hello cheaper and the ratio stricter.
/// </summary>
internal static class ProposalsBenchmark
{
    private const string Hello = "/health/live";
    private const string List = "/proposals?ward=chuo&tab=open&kind=improvement";
    private const int Clients = 4;
    private const int Proposals = 10_000;

    private static readonly string[] Words = ["窓口", "高齢の方", "税証明 出張所", "デジタル", "令8-31", "ありえない言葉"];

    public static async Task RunAsync()
    {
        // A test project is told where the web project is; a plain program must say so.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_KUMAMOTOWARDS_WEB", Path.Combine(Repository.Root, "src", "KumamotoWards.Web"));
        await using var portal = new PortalFactory();
        var written = await ManyProposals.WriteAsync(portal, Proposals);
        using var planner = await portal.SignInAsync("honcho");
        await PerSecondAsync(planner, Hello, 2000);
        await PerSecondAsync(planner, List, 400);

        var hello = await PerSecondAsync(planner, Hello, 8000);
        var list = await PerSecondAsync(planner, List, 1000);
        var oneHello = await Timings.OfAsync(1000, _ => GetAsync(planner, Hello));
        Console.WriteLine($"{written} proposals");
        Console.WriteLine($"hello, {Clients} clients          {hello,8:F0} a second");
        Console.WriteLine($"list unchanged, {Clients} clients {list,8:F0} a second   {list / hello:F3} of hello");
        Console.WriteLine($"hello, 1 client           {oneHello}");
        await ShowAsync("list unchanged", oneHello, await Timings.OfAsync(300, _ => GetAsync(planner, List)));
        await ShowAsync("list changed", oneHello, await ChangedAsync(portal, planner, List));
        await ShowAsync("list of all, changed", oneHello, await ChangedAsync(portal, planner, "/proposals"));
        await ShowAsync("search", oneHello, await Timings.OfAsync(150, round => GetAsync(planner, $"/proposals?q={Uri.EscapeDataString(Words[round % Words.Length])}")));
        await ShowAsync("board, changed", oneHello, await ChangedAsync(portal, planner, "/proposals/board"));
        await ShowAsync("obligations, changed", oneHello, await ChangedAsync(portal, planner, "/proposals/obligations"));
    }

    private static async Task ShowAsync(string what, Timings hello, Timings timings) =>
        await Console.Out.WriteLineAsync($"{what + ", 1 client",-32} {timings}   {hello.Median / timings.Median:F3} of hello");

    private static async Task<double> PerSecondAsync(PortalClient client, string address, int requests)
    {
        var start = Stopwatch.GetTimestamp();
        await Timings.OfAsync(Clients, requests / Clients, (_, _) => GetAsync(client, address));
        return requests / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Only the page is timed; the change before it makes everything that is kept out of date.</summary>
    private static async Task<Timings> ChangedAsync(PortalFactory portal, PortalClient client, string address)
    {
        var times = new List<double>();
        for (var round = 0; round < 60; round++)
        {
            await portal.WithContextAsync(db => db.DataVersions.ExecuteUpdateAsync(row => row.SetProperty(version => version.Proposals, Guid.NewGuid())));
            var start = Stopwatch.GetTimestamp();
            await GetAsync(client, address);
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
