using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Samples;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts;

public sealed class SampleCountsTests : BranchDay
{
    [Fact]
    public async Task PreviousAndRunningYear_AreWrittenUpToYesterday_AndAgreeWithTheirLedger()
    {
        var written = await WriteAsync(2025, 2026);

        Assert.InRange(written, 30_000, 80_000);
        var office = await OfficeIdAsync();
        Assert.Equal(Friday.AddDays(-1), await Counts.ReadAsync(db => db.DailyCounts.Where(count => count.OfficeId == office).MaxAsync(count => count.Date)));
        Assert.Empty(await VerifyAsync());
        var months = await Counts.ReadAsync(db => db.OfficeMonths.Where(month => month.OfficeId == office).OrderBy(month => month.Month).ToListAsync());
        Assert.All(months, month => Assert.True(month.IsSample));
        Assert.Equal(OfficeMonthState.Open, months[^1].State);
        Assert.All(months[..^2], month => Assert.Equal(OfficeMonthState.Locked, month.State));
        Assert.Equal(OfficeMonthState.Submitted, months[^2].State);
    }

    [Fact]
    public async Task AYear_StaysNearThePublishedLevel()
    {
        await WriteAsync(2014, 2014);

        var (office, item) = (await OfficeIdAsync(), await ItemIdAsync("certificate"));
        var published = await Counts.ReadAsync(db => db.YearlyCounts.Where(count => count.OfficeId == office && count.CountItemId == item).AverageAsync(count => count.Value));
        var sample = await Counts.ReadAsync(db => db.MonthlyCounts.Where(count => count.OfficeId == office && count.CountItemId == item).SumAsync(count => count.Value));
        Assert.InRange(sample / published, 0.93, 1.07);
        Assert.False(await Counts.ReadAsync(db => db.DayConfirmations.AnyAsync()));
    }

    [Fact]
    public async Task ASecondRun_ChangesNothing_AndSparesWhatAPersonEntered()
    {
        await SavedAsync(Set("moving", 12));
        await WriteAsync(2026, 2026);
        var lines = (await LinesAsync()).Count;

        Assert.Equal(0, await WriteAsync(2026, 2026));

        Assert.Equal(lines, (await LinesAsync()).Count);
        var office = await OfficeIdAsync();
        Assert.Equal(1, await Counts.ReadAsync(db => db.DailyCounts.CountAsync(count => count.OfficeId == office && count.Date >= November)));
    }

    [Fact]
    public async Task APublishedYear_TakesNoDays()
    {
        Assert.Equal(0, await WriteAsync(2013, 2013));
        Assert.Empty(await VerifyAsync());
    }

    private Task<int> WriteAsync(int from, int to) =>
        Counts.AsAsync<SampleCounts, int>(null, samples => samples.WriteAsync(new FiscalYear(from), new FiscalYear(to)));

    private Task<IReadOnlyList<CountDiscrepancy>> VerifyAsync() =>
        Counts.AsAsync<CountVerification, IReadOnlyList<CountDiscrepancy>>(null, verification => verification.RunAsync());
}
