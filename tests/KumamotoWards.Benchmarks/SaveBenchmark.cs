using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Tallies;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Benchmarks;

/// <summary>
/// How long a save takes when 32 clients save at once, beside the commit of one row by one client in the same run.
/// Bar: p99 at most 64 times that median.
/// </summary>
internal static class SaveBenchmark
{
    private const int Clients = 32;
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly string[] Items = ["moving", "seal", "certificate", "family-register-counter"];
    private static readonly string[] Branches = ["oe-branch", "takuma-general-branch", "akitsu-branch", "tobu-branch", "kawachi-general-branch", "hanazono-general-branch", "tatsuda-branch", "nambu-branch"];

    public static async Task RunAsync()
    {
        await using var counts = await CountsDatabase.CreateAsync(mirrored: false);
        var clients = new List<Client>();
        for (var client = 0; client < Clients; client++)
            clients.Add(new Client(await counts.PersonInAsync(Branches[client % Branches.Length]), Branches[client % Branches.Length], client / Branches.Length));
        await OneRowAsync(counts);
        for (var round = 0; round < 50; round++) await DayAsync(counts, clients[round % Clients], round);

        var oneRow = await Timings.OfAsync(300, _ => OneRowAsync(counts));
        var tally = await Timings.OfAsync(300, _ => TapAsync(counts, clients[0]));
        var day = await Timings.OfAsync(300, round => DayAsync(counts, clients[0], round));
        var tallies = await Timings.OfAsync(Clients, 40, (client, _) => TapAsync(counts, clients[client]));
        var days = await Timings.OfAsync(Clients, 40, (client, round) => DayAsync(counts, clients[client], round));

        Console.WriteLine($"one row, 1 client        {oneRow}");
        Console.WriteLine($"one tally, 1 client      {tally}");
        Console.WriteLine($"day of 4 cells, 1 client {day}");
        Console.WriteLine($"tallies, {Clients} clients      {tallies}   p99 = {tallies.P99 / oneRow.Median:F1} x one row (bar 64), {tallies.P99 / tally.Median:F1} x one tally");
        Console.WriteLine($"days, {Clients} clients         {days}   p99 = {days.P99 / oneRow.Median:F1} x one row (bar 64), {days.P99 / day.Median:F1} x one day");
    }

    /// <summary>The least a durable write costs: one row, one statement, one commit.</summary>
    private static Task<int> OneRowAsync(CountsDatabase counts) =>
        counts.ReadAsync(db => db.DataVersions.ExecuteUpdateAsync(row => row.SetProperty(version => version.Staff, Guid.NewGuid())));

    private static async Task TapAsync(CountsDatabase counts, Client client)
    {
        var result = await counts.AsAsync<TallyService, TallyResult>(client.Person, service => service.RecordAsync(client.Person, client.Office, [new TallyLine(Guid.NewGuid(), "moving", Today, 1)]));
        if (result is not TalliesRecorded { Accepted.Count: 1 }) throw new InvalidOperationException($"Not saved: {result}");
    }

    private static async Task DayAsync(CountsDatabase counts, Client client, int round)
    {
        var date = client.Day(round);
        var seen = await counts.AsAsync<DailyCountQueries, IReadOnlyList<DayFigures>?>(client.Person, queries => queries.FiguresAsync(client.Office, date, date));
        var values = seen![0].Counts.ToDictionary(count => count.Item.Slug, count => count.Value);
        DayLine[] lines = [.. Items.Select((item, index) => new DayLine(Guid.NewGuid(), date, item, 10 + (round + index) % 20, values.TryGetValue(item, out var value) ? value : null, null))];
        var result = await counts.AsAsync<DailyCountService, DailySaveResult>(client.Person, service => service.SaveAsync(client.Person, client.Office, lines));
        if (result is not DailySaved) throw new InvalidOperationException($"Not saved: {result}");
    }

    /// <param name="Desk">Which of the office's clients; each has days of its own, so that every save is a whole one and no conflict.</param>
    private sealed record Client(StaffSnapshot Person, string Office, int Desk)
    {
        private const int Days = 5;

        public DateOnly Day(int round) => Today.AddDays(-7 * (Desk * Days + round % Days));
    }
}
