using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Ledger;

public sealed class ManyWritersTests
{
    private static readonly CountCell Cell = CountCell.Day(3, new DateOnly(2026, 11, 20), 1);

    [Fact]
    public async Task WritersOfOneProcessAndOfAnother_LoseNothing()
    {
        await using var counts = await CountsDatabase.CreateAsync();
        // A second set of services has a gate of its own: to the database it is another process.
        await using var other = new ServiceCollection().AddSingleton<TimeProvider>(counts.Database.Time).AddWardsData(counts.Database.Options).BuildServiceProvider();

        var here = Enumerable.Range(0, 6).Select(_ => Task.Run(() => TapsAsync(() => counts.Database.NewScope())));
        var there = Enumerable.Range(0, 6).Select(_ => Task.Run(() => TapsAsync(other.CreateAsyncScope)));
        await Task.WhenAll(here.Concat(there));

        Assert.Equal(120, await counts.ReadAsync(db => db.DailyCounts.Select(count => count.Value).SingleAsync()));
        Assert.Equal(120, await counts.ReadAsync(db => db.CountLines.CountAsync(line => line.Period == CountPeriod.Day)));
    }

    [Fact]
    public async Task ARefusedSave_LeavesNothingForTheNextOneOfTheRequest()
    {
        await using var counts = await CountsDatabase.CreateAsync();

        await counts.AsAsync<CountLedger, int>(null, async ledger =>
        {
            await Assert.ThrowsAsync<CountsRefusedException>(() => ledger.RecordAllAsync(
                [new AddCount(Guid.NewGuid(), Cell, 5, CountAuthor.System), new AddCount(Guid.NewGuid(), Cell, -9, CountAuthor.System)]));
            return (await ledger.RecordAllAsync([new AddCount(Guid.NewGuid(), Cell, 2, CountAuthor.System)])).Count;
        });

        Assert.Equal(2, await counts.ReadAsync(db => db.DailyCounts.Select(count => count.Value).SingleAsync()));
        Assert.Equal(1, await counts.ReadAsync(db => db.OfficeMonths.CountAsync()));
    }

    [Fact]
    public async Task ABatchLargerThanOneCommand_IsWrittenWhole()
    {
        await using var counts = await CountsDatabase.CreateAsync();
        List<CountChange> Changes(int plus) =>
        [
            .. from day in Enumerable.Range(0, 60)
               from item in Enumerable.Range(1, 8)
               select new SetCount(Guid.NewGuid(), CountCell.Day(3, new DateOnly(2026, 9, 1).AddDays(day), item), day + item + plus, Seen: null, CountAuthor.System, CountLineKind.Grid),
        ];

        foreach (var plus in new[] { 0, 100 })
            await counts.AsAsync<CountLedger, IReadOnlyList<LedgerOutcome>>(null, ledger => ledger.RecordAllAsync(Changes(plus)));

        Assert.Equal(480, await counts.ReadAsync(db => db.DailyCounts.CountAsync(count => count.Value > 100)));
        Assert.Empty(await counts.AsAsync<CountVerification, IReadOnlyList<CountDiscrepancy>>(null, verification => verification.RunAsync()));
    }

    private static async Task TapsAsync(Func<AsyncServiceScope> newScope)
    {
        for (var tap = 0; tap < 10; tap++)
        {
            await using var scope = newScope();
            var ledger = scope.ServiceProvider.GetRequiredService<CountLedger>();
            CountChange[] changes = [new AddCount(Guid.NewGuid(), Cell, 1, CountAuthor.System)];
            // Every third goes alone, between those that go together.
            await (tap % 3 == 0 ? ledger.RecordEachAsync(changes) : ledger.RecordAllAsync(changes));
        }
    }
}
