using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.WindowCounts.Closing;
using Xunit;
using static KumamotoWards.Core.WindowCounts.OfficeMonthState;

namespace KumamotoWards.Core.Tests.WindowCounts.Closing;

/// <summary>速報 becomes 確定 with the last lock, and 速報 again with a reopening: the trends follow at once.</summary>
public sealed class ClosingAYearTests : ClosingScenario
{
    [Fact]
    public async Task TheYear_IsFinalWithItsLastLock_AndPreliminaryAgainAfterAReopening()
    {
        foreach (var month in new FiscalYear(2026).Months.SkipLast(1)) await IsAsync(Locked, month: month);
        var march = new DateOnly(2027, 3, 1);
        await IsAsync(Approved, month: march);
        Assert.False(await IsLockedAsync());

        Assert.Null((await MoveAsync(Headquarters, OfficeMonthAction.Lock, month: march)).Refusal);
        Assert.True(await IsLockedAsync());

        Assert.Null((await MoveAsync(Headquarters, OfficeMonthAction.Reopen, "数え違い", month: march)).Refusal);
        Assert.False(await IsLockedAsync());
    }

    private Task<bool> IsLockedAsync() => Counts.AsAsync<YearlyFiguresQueries, bool>(null, async queries =>
    {
        Counts.Database.Time.SetUtcNow(new DateTimeOffset(2027, 4, 20, 0, 0, 0, TimeSpan.Zero));
        var figures = await queries.FiguresAsync();
        return figures.Of(figures.Offices.Single(office => office.Slug == Branch), new FiscalYear(2026)).IsLocked;
    });
}
