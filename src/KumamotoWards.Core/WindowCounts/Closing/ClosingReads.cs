using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Recording;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>What the board is made of: one read of a kind, however many offices. Days are read only where a month is not locked.</summary>
internal sealed class ClosingReads(WardsDbContext db, DateOnly from, DateOnly to)
{
    public Task<List<OfficeMonth>> MonthsAsync(CancellationToken cancellationToken) => db.OfficeMonths.AsNoTracking()
        .Where(row => row.Month >= from && row.Month < to).ToListAsync(cancellationToken);

    /// <summary>The first month that an office kept by the day, or null: what lies before it is nobody's debt. One figure of a month is history.</summary>
    public Task<DateOnly?> FirstOwedAsync(CancellationToken cancellationToken) => db.OfficeMonths
        .Where(row => !db.MonthlyCounts.Any(count => count.OfficeId == row.OfficeId && count.Month == row.Month && count.DaysEntered == 0))
        .MinAsync(row => (DateOnly?)row.Month, cancellationToken);

    /// <summary>The first month that anything stands in, or null.</summary>
    public Task<DateOnly?> FirstMonthAsync(CancellationToken cancellationToken) => db.OfficeMonths.MinAsync(row => (DateOnly?)row.Month, cancellationToken);

    public async Task<ILookup<(int, DateOnly), StepSummary>> StepsAsync(CancellationToken cancellationToken) => (await db.OfficeMonthSteps.AsNoTracking()
        .Where(step => step.Month >= from && step.Month < to)
        .GroupBy(step => new { step.OfficeId, step.Month, step.Action })
        .Select(steps => new StepSummary(steps.Key.OfficeId, steps.Key.Month, steps.Key.Action, steps.Count(), steps.Max(step => step.Id)))
        .ToListAsync(cancellationToken)).ToLookup(step => (step.OfficeId, step.Month));

    /// <summary>Numbers by office and day.</summary>
    public async Task<Dictionary<(int, DateOnly), int>> CountsAsync(DateOnly firstDay, CancellationToken cancellationToken) => (await db.DailyCounts.AsNoTracking()
        .Where(count => count.Date >= firstDay && count.Date < to)
        .GroupBy(count => new { count.OfficeId, count.Date })
        .Select(day => new { day.Key.OfficeId, day.Key.Date, Items = day.Count() })
        .ToListAsync(cancellationToken)).ToDictionary(day => (day.OfficeId, day.Date), day => day.Items);

    /// <summary>Items that are recorded as one figure of a month or year.</summary>
    public Task<OneFigures> FiguresAsync(IReadOnlyCollection<int> officeIds, DateOnly firstDay, CancellationToken cancellationToken) =>
        OneFigures.LoadAsync(db, officeIds, firstDay, to.AddDays(-1), cancellationToken);

    /// <summary>Units that have confirmed, by office and day.</summary>
    public async Task<Dictionary<(int, DateOnly), int>> ConfirmationsAsync(DateOnly firstDay, CancellationToken cancellationToken) => (await db.DayConfirmations.AsNoTracking()
        .Where(each => each.Date >= firstDay && each.Date < to)
        .GroupBy(each => new { each.OfficeId, each.Date })
        .Select(day => new { day.Key.OfficeId, day.Key.Date, Units = day.Count() })
        .ToListAsync(cancellationToken)).ToDictionary(day => (day.OfficeId, day.Date), day => day.Units);

    /// <summary>Alerts without an answer, by office and day.</summary>
    public async Task<ILookup<(int, DateOnly), int>> AlertsAsync(CancellationToken cancellationToken) => ByMonth(await db.CountAlerts.AsNoTracking()
        .Where(alert => alert.Date >= from && alert.Date < to && alert.AnsweredAt == null && alert.SettledAt == null)
        .GroupBy(alert => new { alert.OfficeId, alert.Date })
        .Select(day => new DayTally(day.Key.OfficeId, day.Key.Date, day.Count()))
        .ToListAsync(cancellationToken));

    /// <summary>保留 that wait, by office and day.</summary>
    public async Task<ILookup<(int, DateOnly), int>> HeldAsync(CancellationToken cancellationToken) => ByMonth(await db.HeldTallies.AsNoTracking()
        .Where(tally => tally.Date >= from && tally.Date < to && tally.Resolution == null)
        .GroupBy(tally => new { tally.OfficeId, tally.Date })
        .Select(day => new DayTally(day.Key.OfficeId, day.Key.Date, day.Count()))
        .ToListAsync(cancellationToken));

    private static ILookup<(int, DateOnly), int> ByMonth(List<DayTally> days) =>
        days.ToLookup(day => (day.OfficeId, new DateOnly(day.Date.Year, day.Date.Month, 1)), day => day.Number);

    private sealed record DayTally(int OfficeId, DateOnly Date, int Number);
}

/// <param name="LastId">Steps are in the order of their ids.</param>
internal sealed record StepSummary(int OfficeId, DateOnly Month, OfficeMonthAction Action, int Times, long LastId);
