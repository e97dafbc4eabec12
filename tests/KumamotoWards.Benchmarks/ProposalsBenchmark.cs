using System.Diagnostics;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Samples;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.TestSupport;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        var written = await FillAsync(portal);
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

    /// <summary>Copies of the samples with words of their own, so that a search has to look at each.</summary>
    private static async Task<int> FillAsync(PortalFactory portal)
    {
        await portal.InScopeAsync(services => services.GetRequiredService<SampleProposals>().WriteAsync());
        var samples = await portal.WithContextAsync(db => db.Proposals.AsNoTracking().ToListAsync());
        for (var written = samples.Count; written < Proposals;)
            written += await portal.WithContextAsync(db => CopyAsync(db, samples, written));
        return await portal.WithContextAsync(db => db.Proposals.CountAsync());
    }

    private static async Task<int> CopyAsync(WardsDbContext db, List<Proposal> samples, int first)
    {
        var wards = await db.Units.Where(unit => unit.Kind == UnitKind.WardSection).ToListAsync();
        for (var index = 0; index < 500; index++)
        {
            var (sample, unit) = (samples[index % samples.Count], wards[(first + index) % wards.Count]);
            var proposal = new Proposal(unit.Id, unit.WardId!.Value, sample.CreatedById, sample.CreatedAt) { IsSample = true };
            db.Entry(proposal).CurrentValues.SetValues(new Dictionary<string, object?>(CopiedOf(db, sample, first + index)));
            proposal.Write(sample.Content with { Title = $"{sample.Title}（{first + index}）", Problem = string.Concat(Enumerable.Repeat(sample.Problem, 4)), Request = string.Concat(Enumerable.Repeat(sample.Content.Request, 4)) }, sample.UpdatedAt);
            db.Proposals.Add(proposal);
            db.ProposalSearchTexts.Add(new ProposalSearchText { Proposal = proposal, Text = SearchWords.Of(proposal.Content) });
        }
        await db.SaveChangesAsync();
        return 500;
    }

    /// <summary>Where the sample stands, under a number of its own.</summary>
    private static Dictionary<string, object?> CopiedOf(WardsDbContext db, Proposal sample, int number)
    {
        string[] same = [nameof(Proposal.State), nameof(Proposal.SectionId), nameof(Proposal.SubmittedOn), nameof(Proposal.PublishedAt), nameof(Proposal.AcceptedOn), nameof(Proposal.AnsweredOn), nameof(Proposal.DueOn), nameof(Proposal.SuspendedOn), nameof(Proposal.SuspendedDays), nameof(Proposal.BudgetFiscalYear)];
        var copied = same.ToDictionary(name => name, name => typeof(Proposal).GetProperty(name)!.GetValue(sample));
        if (sample.Number is null) return copied;
        copied[nameof(Proposal.FiscalYear)] = 2010 + number % 16;
        copied[nameof(Proposal.Sequence)] = number;
        return copied;
    }

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
