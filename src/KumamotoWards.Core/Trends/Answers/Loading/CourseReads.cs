using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Trends.Answers.Loading;

/// <summary>What the answers need beside the months in memory: the days of the last weeks, and what waits for somebody.</summary>
internal sealed class CourseReads(WardsDbContext db)
{
    public Task<List<DayRow>> DaysAsync(DateOnly from, DateOnly through, CancellationToken cancellationToken)
    {
        // By office, since the key of the table begins with it.
        var offices = db.Offices.Select(office => office.Id);
        return db.DailyCounts.AsNoTracking()
            .Where(count => offices.Contains(count.OfficeId) && count.Date >= from && count.Date <= through)
            .Select(count => new DayRow(count.OfficeId, count.CountItemId, count.Date, count.Value))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Months on their way to being locked.</summary>
    public Task<List<WaitingMonth>> WaitingMonthsAsync(CancellationToken cancellationToken) => db.OfficeMonths.AsNoTracking()
        .Where(month => month.State == OfficeMonthState.Submitted || month.State == OfficeMonthState.Approved)
        .Select(month => new WaitingMonth(month.OfficeId, month.Month))
        .ToListAsync(cancellationToken);

    /// <summary>Alerts without a reason, by office.</summary>
    public Task<Dictionary<int, int>> OpenAlertsAsync(CancellationToken cancellationToken) => db.CountAlerts.AsNoTracking()
        .Where(alert => alert.SettledAt == null && alert.Answer == null)
        .GroupBy(alert => alert.OfficeId)
        .Select(alerts => new { OfficeId = alerts.Key, Count = alerts.Count() })
        .ToDictionaryAsync(alerts => alerts.OfficeId, alerts => alerts.Count, cancellationToken);
}

/// <summary>A month that is submitted or approved.</summary>
internal readonly record struct WaitingMonth(int OfficeId, DateOnly Month);
