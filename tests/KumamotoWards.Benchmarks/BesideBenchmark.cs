namespace KumamotoWards.Benchmarks;

/// <summary>
/// The portal beside what people would pick instead, by the same client over the same loopback. The peers run already; set
/// <c>BESIDE_REDMINE</c> (address of a filtered list of 10,000 issues), <c>BESIDE_REDMINE_USER</c> and <c>_PASSWORD</c>;
/// <c>BESIDE_DIRECTUS</c> (address) and <c>BESIDE_DIRECTUS_TOKEN</c>. How they were set up: docs/performance.md.
/// Bars: list at least 50 times Redmine's; sum by office 100, one count 10, a month of 31 × 8 cells 50 times Directus.
/// </summary>
internal static class BesideBenchmark
{
    private const string List = "/proposals?ward=chuo&tab=open&kind=improvement";
    private const string Sum = "/api/v1/trends/yearly?from=1993&to=2025";
    private const int Clients = 4;
    private const int Rounds = 3;

    public static async Task RunAsync()
    {
        if (Variable("BESIDE_REDMINE") is { } list) await BesideRedmineAsync(list);
        if (Variable("BESIDE_DIRECTUS") is { } address) await BesideDirectusAsync(address);
    }

    private static async Task BesideRedmineAsync(string list)
    {
        using var redmine = await RedminePeer.SignInAsync(list, Variable("BESIDE_REDMINE_USER")!, Variable("BESIDE_REDMINE_PASSWORD")!);
        await using var portal = await PortalBeside.WithProposalsAsync(10_000);
        await CompareAsync("proposals, filtered list", _ => portal.ReadAsync(List), _ => redmine.ReadListAsync());
    }

    private static async Task BesideDirectusAsync(string address)
    {
        using var directus = await DirectusPeer.OpenAsync(address, Variable("BESIDE_DIRECTUS_TOKEN")!);
        await using var portal = await PortalBeside.WithCountsAsync();
        Console.WriteLine($"{portal.Figures:N0} daily figures beside {directus.Figures:N0}");
        await CompareAsync("yearly sums, unchanged", _ => portal.ReadAsync(Sum), _ => directus.SumAsync());
        await CompareAsync("yearly sums, after a save", _ => portal.ReadAsync(Sum), _ => directus.SumAsync(), portal.WriteCellAsync, directus.WriteCellAsync);
        await CompareAsync("one count written", portal.WriteCellAsync, directus.WriteCellAsync);
        await CompareAsync("31 × 8 counts saved", portal.WriteMonthAsync, directus.WriteMonthAsync, clients: 1);
    }

    /// <summary>By one client and by a few, turn by turn. The work gets the number of its client, whose cells are nobody else's.</summary>
    /// <param name="before">Done before each time; then only one client works.</param>
    private static async Task CompareAsync(
        string what, Func<int, Task> ours, Func<int, Task> theirs, Func<int, Task>? before = null, Func<int, Task>? beforeTheirs = null, int clients = Clients)
    {
        await PerSecondAsync(clients, seconds: 4, theirs);
        await PerSecondAsync(clients, seconds: 8, ours);
        var (one, other) = (await OneAsync(ours, before), await OneAsync(theirs, beforeTheirs ?? before));
        Console.WriteLine($"{what,-26} 1 client:  {one}  beside  {other}   {other.Median / one.Median:F1} x");
        if (before is not null || clients == 1) return;
        var (few, theirFew) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            few.Add(await PerSecondAsync(clients, seconds: 2, ours));
            theirFew.Add(await PerSecondAsync(clients, seconds: 3, theirs));
        }
        var (median, theirMedian) = (new Timings(few).Median, new Timings(theirFew).Median);
        Console.WriteLine($"{what,-26} {clients} clients: {median,8:F1} a second  beside {theirMedian,8:F1}   {median / theirMedian:F1} x");
    }

    /// <summary>For some seconds, a hundred times at most.</summary>
    private static async Task<Timings> OneAsync(Func<int, Task> work, Func<int, Task>? before)
    {
        var times = new List<double>();
        for (var end = DateTime.UtcNow.AddSeconds(6); times.Count < 100 && DateTime.UtcNow < end;)
        {
            if (before is not null) await before(0);
            times.Add((await Timings.OfAsync(1, _ => work(0))).Median);
        }
        return new Timings(times);
    }

    private static async Task<double> PerSecondAsync(int clients, int seconds, Func<int, Task> work)
    {
        var (start, done) = (DateTime.UtcNow, 0);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            for (; DateTime.UtcNow < start.AddSeconds(seconds); Interlocked.Increment(ref done)) await work(client);
        })));
        return done / (DateTime.UtcNow - start).TotalSeconds;
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);
}
