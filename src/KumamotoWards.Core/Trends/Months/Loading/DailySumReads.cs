using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Trends.Months.Loading;

/// <summary>Sums over the daily table, by its key: the days asked for, at the offices asked for, and no others.</summary>
internal sealed class DailySumReads(WardsDbContext db)
{
    public async Task<IReadOnlyDictionary<DateOnly, DaySum>> ByDateAsync(
        IReadOnlyList<Office> offices, ItemSet items, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var itemIds = items.Items.Select(item => item.Id).ToList();
        return await Days(offices, from, to)
            .Where(count => itemIds.Contains(count.CountItemId))
            .GroupBy(count => count.Date)
            .Select(day => new { Date = day.Key, Sum = day.Sum(count => (long)count.Value), Cells = day.Count() })
            .ToDictionaryAsync(day => day.Date, day => new DaySum(day.Sum, day.Cells), cancellationToken);
    }

    public async Task<IReadOnlyDictionary<(int OfficeId, int CountItemId), long>> ByOfficeAndItemAsync(
        IReadOnlyList<Office> offices, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        await Days(offices, from, to)
            .GroupBy(count => new { count.OfficeId, count.CountItemId })
            .Select(days => new { days.Key.OfficeId, days.Key.CountItemId, Sum = days.Sum(count => (long)count.Value) })
            .ToDictionaryAsync(row => (row.OfficeId, row.CountItemId), row => row.Sum, cancellationToken);

    private IQueryable<DailyCount> Days(IReadOnlyList<Office> offices, DateOnly from, DateOnly to)
    {
        var officeIds = offices.Select(office => office.Id).ToList();
        return db.DailyCounts.AsNoTracking().Where(count => officeIds.Contains(count.OfficeId) && count.Date >= from && count.Date <= to);
    }
}
