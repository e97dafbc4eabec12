using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Ledger;

/// <summary>Each office-item-month has days or one figure; each office-item-year has months or one figure.</summary>
public sealed class OneFigureOrManyTests : IAsyncLifetime
{
    private const int Office = 3;
    private const int Item = 1;
    private static readonly DateOnly Day = new(2016, 5, 10);

    private CountsDatabase _counts = null!;

    public async Task InitializeAsync() => _counts = await CountsDatabase.CreateAsync();

    public Task DisposeAsync() => _counts.DisposeAsync().AsTask();

    [Fact]
    public async Task AMonthsFigure_ExcludesItsDays_UntilItIsCleared()
    {
        await SetAsync(CountCell.Month(Office, Day, Item), 300);
        Assert.Equal((300, 0), await _counts.ReadAsync(db => db.MonthlyCounts.Select(count => new ValueTuple<int, int>(count.Value, count.DaysEntered)).SingleAsync()));

        Assert.Equal(LedgerRefusal.MonthHasOneFigure, await RefusalAsync(CountCell.Day(Office, Day, Item), 12));

        await SetAsync(CountCell.Month(Office, Day, Item), null);
        await SetAsync(CountCell.Day(Office, Day, Item), 12);
        Assert.Equal(LedgerRefusal.MonthHasDays, await RefusalAsync(CountCell.Month(Office, Day, Item), 300));
        await AssertCleanAsync();
    }

    [Fact]
    public async Task APublishedYear_ExcludesDaysAndMonths()
    {
        var published = new DateOnly(2012, 6, 1);
        Assert.Equal(LedgerRefusal.YearHasOneFigure, await RefusalAsync(CountCell.Day(Office, published, Item), 12));
        Assert.Equal(LedgerRefusal.YearHasOneFigure, await RefusalAsync(CountCell.Month(Office, published, Item), 300));
    }

    [Fact]
    public async Task RecordedMonths_ExcludeAYearsFigure()
    {
        await SetAsync(CountCell.Day(Office, Day, Item), 12);
        Assert.Equal(LedgerRefusal.YearHasMonths, await RefusalAsync(CountCell.Year(Office, new FiscalYear(2016), Item), 3000));
        await SetAsync(CountCell.Year(Office, new FiscalYear(2016), Item + 1), 3000);
        await AssertCleanAsync();
    }

    [Fact]
    public async Task DaysAndMonths_AreNotRecordedInOneCall() =>
        await Assert.ThrowsAsync<ArgumentException>(() => RecordAsync(Set(CountCell.Day(Office, Day, Item), 1), Set(CountCell.Month(Office, Day, Item), 1)));

    [Theory]
    [InlineData(-1, LedgerRefusal.BelowZero)]
    [InlineData(1_000_000, LedgerRefusal.AboveLimit)]
    public async Task ACell_KeepsWithinItsRange(int count, LedgerRefusal refusal) =>
        Assert.Equal(refusal, await RefusalAsync(CountCell.Day(Office, Day, Item), count));

    private async Task<LedgerRefusal?> RefusalAsync(CountCell cell, int count) =>
        (await Assert.ThrowsAsync<CountsRefusedException>(() => RecordAsync(Set(cell, count)))).Outcomes.Single().Refusal;

    private Task<IReadOnlyList<LedgerOutcome>> SetAsync(CountCell cell, int? count) => RecordAsync(Set(cell, count));

    private static SetCount Set(CountCell cell, int? count) => new(Guid.NewGuid(), cell, count, Seen: null, CountAuthor.System, CountLineKind.Import);

    private Task<IReadOnlyList<LedgerOutcome>> RecordAsync(params CountChange[] changes) =>
        _counts.AsAsync<CountLedger, IReadOnlyList<LedgerOutcome>>(null, ledger => ledger.RecordAllAsync(changes));

    private async Task AssertCleanAsync() =>
        Assert.Empty(await _counts.AsAsync<CountVerification, IReadOnlyList<CountDiscrepancy>>(null, verification => verification.RunAsync()));
}
