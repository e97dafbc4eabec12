using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Recording;

/// <summary>Reads how counts are recorded.</summary>
public sealed class RecordingQueries(WardsDbContext db)
{
    public async Task<RecordingState> FindAsync(RecordingScope scope, CancellationToken cancellationToken = default)
    {
        var months = await MonthsAsync(scope, cancellationToken);
        var figures = await FiguresAsync(scope, cancellationToken);
        var year = await db.YearlyCounts.Where(count => count.OfficeId == scope.Office.Id && count.FiscalYear == scope.Year.StartYear && count.CountItemId == scope.Item.Id)
            .Select(count => (int?)count.Value).FirstOrDefaultAsync(cancellationToken);
        var figure = scope.Month is null ? year : figures.Select(part => (int?)part.Value).FirstOrDefault();
        var parts = scope.Month is null ? figures.Concat(await DaysAsync(scope, cancellationToken)).OrderBy(part => part.Cell.Start) : await DaysAsync(scope, cancellationToken);
        return new RecordingState(
            scope, figure, scope.Month is null ? null : year, [.. parts],
            figure is null ? [] : await EarlierAsync(scope, cancellationToken), [.. months.Where(month => month.State != OfficeMonthState.Open).Select(month => new ClosedMonth(month.Month, month.State))],
            months.Exists(month => month.IsSample));
    }

    /// <summary>Months of the scope that have one figure.</summary>
    private async Task<List<RecordedPart>> FiguresAsync(RecordingScope scope, CancellationToken cancellationToken)
    {
        var (first, last) = (scope.FirstDay, scope.LastDay);
        return await db.MonthlyCounts
            .Where(count => count.OfficeId == scope.Office.Id && count.CountItemId == scope.Item.Id && count.Month >= first && count.Month <= last && count.DaysEntered == 0)
            .Select(count => new RecordedPart(new CountCell(count.OfficeId, CountPeriod.Month, count.Month, count.CountItemId), count.Value))
            .ToListAsync(cancellationToken);
    }

    private async Task<IEnumerable<RecordedPart>> DaysAsync(RecordingScope scope, CancellationToken cancellationToken)
    {
        var (first, last) = (scope.FirstDay, scope.LastDay);
        return await db.DailyCounts
            .Where(count => count.OfficeId == scope.Office.Id && count.CountItemId == scope.Item.Id && count.Date >= first && count.Date <= last)
            .OrderBy(count => count.Date)
            .Select(count => new RecordedPart(new CountCell(count.OfficeId, CountPeriod.Day, count.Date, count.CountItemId), count.Value))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What the switch that brought the figure had cleared.</summary>
    private async Task<IReadOnlyList<RecordedPart>> EarlierAsync(RecordingScope scope, CancellationToken cancellationToken)
    {
        var whole = scope.Whole;
        var lines = await db.CountLines
            .Where(line => line.OfficeId == whole.OfficeId && line.PeriodStart == whole.Start && line.CountItemId == whole.CountItemId && line.Period == whole.Period)
            .OrderByDescending(line => line.Id).Select(line => new { line.ClientId, line.StateAfter }).ToListAsync(cancellationToken);
        // The figure began with the oldest line since the cell was last blank.
        if (lines.TakeWhile(line => line.StateAfter is not null).LastOrDefault() is not { } first) return [];
        var ids = scope.PartCells().Select(cell => SwitchLineIds.Of(first.ClientId, cell)).ToArray();
        // A line that clears a cell takes away all that stood there.
        return await db.CountLines.Where(line => EF.Parameter(ids).Contains(line.ClientId)).OrderBy(line => line.PeriodStart)
            .Select(line => new RecordedPart(new CountCell(line.OfficeId, line.Period, line.PeriodStart, line.CountItemId), -line.Delta))
            .ToListAsync(cancellationToken);
    }

    private Task<List<OfficeMonth>> MonthsAsync(RecordingScope scope, CancellationToken cancellationToken)
    {
        var (first, last) = (scope.FirstDay, scope.LastDay);
        return db.OfficeMonths.AsNoTracking().Where(month => month.OfficeId == scope.Office.Id && month.Month >= first && month.Month <= last)
            .OrderBy(month => month.Month).ToListAsync(cancellationToken);
    }
}
