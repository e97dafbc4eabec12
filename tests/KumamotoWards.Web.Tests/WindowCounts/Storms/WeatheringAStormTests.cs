using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Storms;

/// <summary>
/// Many people do anything at random through two processes on one database, one of them killed and started again in the
/// middle: afterwards nothing acknowledged is lost, nothing is counted twice, and every total agrees with the ledger.
/// </summary>
public sealed class WeatheringAStormTests
{
    private const int ActsOfEach = 25;

    /// <summary>By then one process is killed.</summary>
    private const int AcknowledgedBeforeKill = 60;

    [Fact]
    public async Task NothingIsLost_AndEveryTotalAgrees()
    {
        await using var first = await PortalProcess.StartAsync();
        await using var second = await first.StartBesideAsync();
        var storm = new Storm();
        await ApproveAsync(first, storm.ApprovedMonth);

        // The people of the second process go on while the first is gone.
        var left = await PeopleAsync(second, storm, seed: 100);
        var right = await PeopleAsync(first, storm, seed: 200);
        // The month is submitted when the storm begins, so that taps must wait until it is taken back.
        await left[^1].ActAsync();
        var staying = left.Select(person => Task.Run(() => ActAsync(person, ActsOfEach))).ToList();
        var struck = right.Select(person => Task.Run(() => ActUntilKilledAsync(person))).ToList();
        while (storm.Acknowledged.Count < AcknowledgedBeforeKill && !struck.TrueForAll(task => task.IsCompleted)) await Task.Delay(10);
        await first.KillAsync();
        await Task.WhenAll(struck);
        await first.RestartAsync();
        var returned = (await PeopleAsync(first, storm, seed: 300)).Select(person => Task.Run(() => ActAsync(person, ActsOfEach)));
        await Task.WhenAll([.. staying, .. returned]);

        Assert.Empty(storm.Surprises);
        Assert.True(storm.Acknowledged.Count > AcknowledgedBeforeKill);
        Assert.Empty(storm.Acknowledged.Except(await KeptAsync(first)));
        var (exitCode, output) = await first.CommandAsync("verify-counts");
        Assert.True(exitCode == 0, output);
    }

    private static async Task<List<StormClient>> PeopleAsync(PortalProcess portal, Storm storm, int seed)
    {
        List<StormClient> people = [];
        foreach (var (index, person) in Storm.People.Index())
        {
            var client = portal.NewClient();
            using var response = await client.SubmitSignInAsync(person.UserName, PortalFactory.DemoPassword);
            Assert.Equal(302, (int)response.StatusCode);
            if (index == 0) await storm.ChooseDaysAsync(client);
            people.Add(new StormClient(client, await client.TokenAsync(), storm, person.Acts, seed + index));
        }
        return people;
    }

    private static async Task ActAsync(StormClient person, int acts)
    {
        for (var act = 0; act < acts; act++) await person.ActAsync();
    }

    private static async Task ActUntilKilledAsync(StormClient person)
    {
        try
        {
            for (; ; ) await person.ActAsync();
        }
        catch (HttpRequestException)
        {
            // Killed.
        }
    }

    private static Task<int> ApproveAsync(PortalProcess portal, DateOnly month) => WithDatabaseAsync(portal, async db =>
    {
        var office = await db.Offices.Where(office => office.Slug == Storm.Office).Select(office => office.Id).SingleAsync();
        db.OfficeMonths.Add(new OfficeMonth(office, month, OfficeMonthState.Approved));
        return await db.SaveChangesAsync();
    });

    /// <summary>The ids of every line, and of every tally that is held.</summary>
    private static Task<List<Guid>> KeptAsync(PortalProcess portal) => WithDatabaseAsync(portal, async db =>
    {
        var lines = await db.CountLines.Select(line => line.ClientId).ToListAsync();
        var held = await db.HeldTallies.Select(tally => tally.ClientId).ToListAsync();
        Assert.Equal(lines.Count, lines.Distinct().Count());
        // It was a storm: every kind of line, taps that had to wait, and a month that moved.
        Assert.Superset(new HashSet<CountLineKind> { CountLineKind.Tally, CountLineKind.Entry, CountLineKind.Grid, CountLineKind.Import, CountLineKind.Correction, CountLineKind.Reversal }, (await db.CountLines.Select(line => line.Kind).Distinct().ToListAsync()).ToHashSet());
        Assert.NotEmpty(held);
        Assert.NotEmpty(await db.OfficeMonthSteps.ToListAsync());
        return lines.Concat(held).ToList();
    });

    private static async Task<T> WithDatabaseAsync<T>(PortalProcess portal, Func<WardsDbContext, Task<T>> work)
    {
        await using var services = new ServiceCollection().AddWardsData(portal.Database).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<WardsDbContext>());
    }
}
