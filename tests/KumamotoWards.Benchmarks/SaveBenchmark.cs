using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Tallies;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Benchmarks;

/// <summary>
/// How long a save takes when 32 clients save at once, beside the commit of one row by one client in the same run.
/// Bar: p99 at most 64 times that median. A cell and a day are saved as the page does it, with the checks that answer it.
/// </summary>
internal static class SaveBenchmark
{
    private const int Clients = 32;
    private const int Rounds = 60;
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly string[] Items = ["moving", "seal", "certificate", "family-register-counter"];
    private static readonly string[] OneItem = ["moving"];
    private static readonly string[] Branches = ["oe-branch", "takuma-general-branch", "akitsu-branch", "tobu-branch", "kawachi-general-branch", "hanazono-general-branch", "tatsuda-branch", "nambu-branch"];

    public static async Task RunAsync()
    {
        await using var counts = await CountsDatabase.CreateAsync(mirrored: false);
        var clients = new List<Client>();
        for (var client = 0; client < Clients; client++)
            clients.Add(new Client(await counts.PersonInAsync(Branches[client % Branches.Length]), Branches[client % Branches.Length], client / Branches.Length));
        // A server that has been up for a while: the code is compiled, and every month has its row.
        await Timings.OfAsync(Clients, Client.Days, (client, round) => DayAsync(counts, clients[client], round, Items));
        await Timings.OfAsync(Clients, Rounds, (client, round) => DayAsync(counts, clients[client], round, OneItem));
        await Timings.OfAsync(Clients, Rounds, (client, _) => TapAsync(counts, clients[client]));
        await Timings.OfAsync(300, _ => OneRowAsync(counts));

        var oneRow = await Timings.OfAsync(300, _ => OneRowAsync(counts));
        Console.WriteLine($"one row, 1 client         {oneRow}");
        await CompareAsync("one tally", oneRow, (client, _) => TapAsync(counts, clients[client]));
        await CompareAsync("one cell", oneRow, (client, round) => DayAsync(counts, clients[client], round, OneItem));
        await CompareAsync("day of 4 cells", oneRow, (client, round) => DayAsync(counts, clients[client], round, Items));
    }

    private static async Task CompareAsync(string name, Timings oneRow, Func<int, int, Task> save)
    {
        var alone = await Timings.OfAsync(300, round => save(0, round));
        var processor = Environment.CpuUsage.TotalTime;
        var together = await Timings.OfAsync(Clients, Rounds, save);
        var each = (Environment.CpuUsage.TotalTime - processor) / (Clients * Rounds);
        Console.WriteLine($"{name,-14}, 1 client   {alone}");
        Console.WriteLine($"{name,-14}, {Clients} clients {together}   p99 = {together.P99 / oneRow.Median:F1} x one row (bar 64), {together.P99 / alone.Median:F1} x the same by 1 client, {each.TotalMilliseconds:F2} ms of processor each");
    }

    /// <summary>The least a durable write costs: one row, one statement, one commit.</summary>
    private static Task<int> OneRowAsync(CountsDatabase counts) =>
        counts.ReadAsync(db => db.DataVersions.ExecuteUpdateAsync(row => row.SetProperty(version => version.Staff, Guid.NewGuid())));

    private static async Task TapAsync(CountsDatabase counts, Client client)
    {
        var result = await counts.AsAsync<TallyService, TallyResult>(client.Person, service => service.RecordAsync(client.Person, client.Office, [new TallyLine(Guid.NewGuid(), "moving", Today, 1)]));
        if (result is not TalliesRecorded { Accepted.Count: 1 }) throw new InvalidOperationException($"Not saved: {result}");
    }

    /// <summary>The figures that the client last saw are its own last ones: its days are nobody else's.</summary>
    private static async Task DayAsync(CountsDatabase counts, Client client, int round, string[] items)
    {
        var date = client.Day(round);
        DayLine[] lines = [.. items.Select((item, index) => new DayLine(Guid.NewGuid(), date, item, 10 + (client.Saves + index) % 20, client.Seen(date, item), null))];
        var result = await counts.AsAsync<DailyCountService, DailySaveResult>(client.Person, service => service.SaveAsync(client.Person, client.Office, lines));
        if (result is not DailySaved) throw new InvalidOperationException($"Not saved: {result}");
        client.Keep(lines);
    }

    /// <param name="desk">Which of the office's clients; each has days of its own, so that every save is a whole one and no conflict.</param>
    private sealed class Client(StaffSnapshot person, string office, int desk)
    {
        public const int Days = 5;

        private readonly Dictionary<(DateOnly Date, string Item), int?> _seen = [];

        public StaffSnapshot Person { get; } = person;
        public string Office { get; } = office;
        public int Saves { get; private set; }

        public DateOnly Day(int round) => Today.AddDays(-7 * (1 + desk * Days + round % Days));

        public int? Seen(DateOnly date, string item) => _seen.GetValueOrDefault((date, item));

        public void Keep(DayLine[] lines)
        {
            foreach (var line in lines) _seen[(line.Date, line.Item)] = line.Count;
            Saves++;
        }
    }
}
