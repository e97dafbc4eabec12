using KumamotoWards.Core.Data;
using KumamotoWards.Core.Trends.Events;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Trends.Loading;

/// <summary>The few rows that yearly figures are made of; never the ledger, and of the days only the last one of a month.</summary>
internal sealed class FigureReads(WardsDbContext db)
{
    public Task<List<PublishedRow>> PublishedAsync(CancellationToken cancellationToken) => db.YearlyCounts.AsNoTracking()
        .OrderBy(count => count.OfficeId).ThenBy(count => count.FiscalYear).ThenBy(count => count.CountItemId)
        .Select(count => new PublishedRow(count.OfficeId, count.FiscalYear, count.CountItemId, count.Value))
        .ToListAsync(cancellationToken);

    public Task<List<OfficeStamp>> StampsAsync(CancellationToken cancellationToken) => db.OfficeMonths.AsNoTracking()
        .GroupBy(month => month.OfficeId)
        .Select(months => new OfficeStamp(months.Key, months.Count(), months.Sum(month => month.Revision)))
        .ToListAsync(cancellationToken);

    public Task<List<MonthStateRow>> MonthsAsync(IReadOnlyList<int> offices, CancellationToken cancellationToken) => db.OfficeMonths.AsNoTracking()
        .Where(month => offices.Contains(month.OfficeId))
        .Select(month => new MonthStateRow(month.OfficeId, month.Month, month.State, month.Revision, month.IsSample))
        .ToListAsync(cancellationToken);

    public Task<List<MonthRow>> CountsAsync(IReadOnlyList<int> offices, DateOnly firstMonth, DateOnly lastMonth, CancellationToken cancellationToken) =>
        db.MonthlyCounts.AsNoTracking()
            .Where(count => offices.Contains(count.OfficeId) && count.Month >= firstMonth && count.Month <= lastMonth)
            .Select(count => new MonthRow(count.OfficeId, count.Month, count.CountItemId, count.Value, count.DaysEntered))
            .ToListAsync(cancellationToken);

    public Task<List<TrendNote>> NotesAsync(CancellationToken cancellationToken) => db.TrendNotes.AsNoTracking()
        .Where(note => note.WithdrawnAt == null)
        .OrderBy(note => note.From).ThenBy(note => note.Id)
        .ToListAsync(cancellationToken);

    /// <summary>The last day of the month that has a number, by office.</summary>
    public Task<Dictionary<int, DateOnly>> LastDaysAsync(IReadOnlyList<int> offices, DateOnly month, CancellationToken cancellationToken)
    {
        var next = month.AddMonths(1);
        return db.DailyCounts.AsNoTracking()
            .Where(count => offices.Contains(count.OfficeId) && count.Date >= month && count.Date < next)
            .GroupBy(count => count.OfficeId)
            .Select(days => new { OfficeId = days.Key, Last = days.Max(day => day.Date) })
            .ToDictionaryAsync(row => row.OfficeId, row => row.Last, cancellationToken);
    }
}
