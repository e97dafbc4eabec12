namespace KumamotoWards.Benchmarks;

/// <summary>
/// What is opened in a meeting, signed in, beside the same server's plain-text hello, over a ledger of one line a cell and
/// one of ten. Bars for the yearly dashboard over 15 years and 21 offices: at least 0.08 of hello while its figures have not
/// changed, 0.02 when a count was saved before each request; ten times the lines cost at most 1.2 times.
/// </summary>
internal static class DashboardBenchmark
{
    private const int Rounds = 7;
    private const int LinesPerCell = 10;

    private static readonly Page Hello = new("hello", "/health/live", 2000);

    private static readonly Page[] Pages =
    [
        new("an ordinary page (help)", "/help") { ShowsFigures = false },
        new("yearly, 3 years", "/trends/yearly?from=2023&to=2025"),
        new("yearly, 15 years", "/trends/yearly?from=2011&to=2025"),
        new("yearly, 50 years", "/trends/yearly?from=1976&to=2025"),
        new("monthly", "/trends/monthly"),
        new("one office", "/trends/offices/oe-branch"),
        new("answers", "/trends"),
        new("changes", "/trends/changes"),
        new("yearly, 15 years, JSON", "/api/v1/trends/yearly?from=2011&to=2025"),
        new("yearly, 15 years, CSV", "/trends/yearly.csv?from=2011&to=2025"),
        new("yearly, 15 years, Excel", "/trends/yearly.xlsx?from=2011&to=2025", Requests: 8, Saves: 5),
    ];

    public static async Task RunAsync()
    {
        await using var plain = await MeasuredPortal.StartAsync(linesPerCell: 1);
        await using var grown = await MeasuredPortal.StartAsync(LinesPerCell);
        Console.WriteLine($"{plain.Lines:N0} and {grown.Lines:N0} lines");
        foreach (var page in Pages.Prepend(Hello)) await TogetherAsync(page.Requests, plain, grown, portal => portal.OneAsync(page.Address));

        var (hello, _) = await TogetherAsync(1000, plain, grown, portal => portal.OneAsync(Hello.Address));
        var (helloPerSecond, _) = await PerSecondAsync(Hello, plain, grown);
        Console.WriteLine($"hello: {helloPerSecond:F0} a second by 4 clients, {hello:F2} ms by one");
        Console.WriteLine("| page | of hello, unchanged | 10× lines : 1× | of hello, after a save | 10× : 1× | after a save, from disk | 10× : 1× |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var page in Pages) Console.WriteLine(await RowAsync(page, plain, grown, hello, helloPerSecond));
    }

    private static async Task<string> RowAsync(Page page, MeasuredPortal plain, MeasuredPortal grown, double hello, double helloPerSecond)
    {
        var (perSecond, perSecondGrown) = await PerSecondAsync(page, plain, grown);
        var unchanged = $"| {page.Name} | {perSecond / helloPerSecond:F3} | {perSecond / perSecondGrown:F2} |";
        if (!page.ShowsFigures) return $"{unchanged} | | | |";
        var (saved, savedGrown) = await TogetherAsync(page.Saves, plain, grown, portal => portal.AfterSaveAsync(page.Address));
        var (disk, diskGrown) = await TogetherAsync(page.Saves, plain, grown, portal => portal.FromDiskAsync(page.Address));
        return $"{unchanged} {hello / saved:F3} ({saved:F1} ms) | {savedGrown / saved:F2} | {disk:F1} ms | {diskGrown / disk:F2} |";
    }

    private static Task<(double Plain, double Grown)> PerSecondAsync(Page page, MeasuredPortal plain, MeasuredPortal grown) =>
        TogetherAsync(Rounds, plain, grown, portal => portal.PerSecondAsync(page.Address, page.Requests));

    /// <summary>Turn by turn, so that what else the machine does falls on both.</summary>
    /// <returns>Medians.</returns>
    private static async Task<(double Plain, double Grown)> TogetherAsync(int rounds, MeasuredPortal plain, MeasuredPortal grown, Func<MeasuredPortal, Task<double>> measure)
    {
        var (ofPlain, ofGrown) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            ofPlain.Add(await measure(plain));
            ofGrown.Add(await measure(grown));
        }
        return (new Timings(ofPlain).Median, new Timings(ofGrown).Median);
    }

    /// <param name="Requests">Unchanged, in one measure.</param>
    /// <param name="Saves">So many times it is opened after a save.</param>
    private sealed record Page(string Name, string Address, int Requests = 300, int Saves = 30)
    {
        public bool ShowsFigures { get; init; } = true;
    }
}
