using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts;

public sealed class SavingADayTests : IAsyncLifetime
{
    private const string Branch = "oe-branch";
    private static readonly DateOnly Friday = new(2026, 11, 20);

    private CountsDatabase _counts = null!;
    private StaffSnapshot _clerk = null!;

    public async Task InitializeAsync()
    {
        _counts = await CountsDatabase.CreateAsync();
        _clerk = await _counts.PersonInAsync(Branch, "山口 真理");
    }

    public Task DisposeAsync() => _counts.DisposeAsync().AsTask();

    [Fact]
    public async Task ANewNumber_StandsInDayMonthAndLedger()
    {
        Assert.IsType<DailySaved>(await SaveAsync(Set("moving", 12), Set("seal", 0)));

        var days = await _counts.ReadAsync(db => db.DailyCounts.OrderBy(count => count.CountItemId).ToListAsync());
        Assert.Equal([12, 0], days.Select(count => count.Value));
        var months = await _counts.ReadAsync(db => db.MonthlyCounts.OrderBy(count => count.CountItemId).ToListAsync());
        Assert.Equal([(12, 1), (0, 1)], months.Select(count => (count.Value, count.DaysEntered)));
        Assert.All(months, count => Assert.Equal((new DateOnly(2026, 11, 1), 2026), (count.Month, count.FiscalYear)));
        var lines = await _counts.ReadAsync(db => db.CountLines.Where(line => line.Period == CountPeriod.Day).OrderBy(line => line.Id).ToListAsync());
        Assert.Equal([(12, (int?)12), (0, 0)], lines.Select(line => (line.Delta, line.StateAfter)));
        Assert.All(lines, line => Assert.Equal((_clerk.StaffMemberId, _clerk.Primary!.UnitId, CountLineKind.Entry), (line.StaffMemberId, line.UnitId, line.Kind)));
    }

    [Fact]
    public async Task AResend_CountsOnce()
    {
        var line = Set("moving", 12);
        await SaveAsync(line);
        await SaveAsync(Set("moving", 14, expected: 12));

        var again = Assert.IsType<DailySaved>(await SaveAsync(line));

        Assert.Equal([line.Id], again.Duplicates);
        Assert.Equal(14, await MovingAsync());
    }

    private Task<DailySaveResult> SaveAsync(params DayLine[] lines) =>
        _counts.AsAsync<DailyCountService, DailySaveResult>(_clerk, service => service.SaveAsync(_clerk, Branch, lines));

    private static DayLine Set(string item, int? count, int? expected = null, string? reason = null) =>
        new(Guid.NewGuid(), Friday, item, count, expected, reason);

    private Task<int?> MovingAsync() => _counts.ReadAsync(db => db.DailyCounts
        .Where(count => count.Date == Friday && count.CountItemId == db.CountItems.Single(item => item.Slug == "moving").Id)
        .Select(count => (int?)count.Value).SingleOrDefaultAsync());
}
