using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>Writes months that are still empty with all that belongs to them: lines, totals, confirmations.</summary>
internal sealed class BulkImport(WardsDbContext db)
{
    public int LineCount { get; private set; }

    public Guid? LastWritten { get; private set; }

    public async Task WriteAsync(IReadOnlyList<MonthImport> months, CancellationToken cancellationToken)
    {
        (LineCount, LastWritten) = (0, null);
        var untouched = await UntouchedAsync(months, cancellationToken);
        if (untouched.Count == 0) return;
        await InsertMonthsAsync(untouched, cancellationToken);
        await InsertLinesAsync(untouched, cancellationToken);
        await InsertDaysAsync(untouched, cancellationToken);
        await InsertTotalsAsync(untouched, cancellationToken);
        await InsertConfirmationsAsync(untouched, cancellationToken);
        await db.DataVersions.ExecuteUpdateAsync(row => row.SetProperty(version => version.Counts, Guid.NewGuid()), cancellationToken);
    }

    /// <summary>Without the months that exist and the items whose year has a published figure.</summary>
    private async Task<List<MonthImport>> UntouchedAsync(IReadOnlyList<MonthImport> months, CancellationToken cancellationToken)
    {
        var offices = months.Select(month => month.OfficeId).Distinct().ToArray();
        var existing = (await db.OfficeMonths.Where(month => EF.Parameter(offices).Contains(month.OfficeId))
            .Select(month => new { month.OfficeId, month.Month }).ToListAsync(cancellationToken))
            .Select(month => (month.OfficeId, month.Month)).ToHashSet();
        var published = (await db.YearlyCounts.Where(count => EF.Parameter(offices).Contains(count.OfficeId))
            .Select(count => new { count.OfficeId, count.FiscalYear, count.CountItemId }).ToListAsync(cancellationToken))
            .Select(count => (count.OfficeId, count.FiscalYear, count.CountItemId)).ToHashSet();
        return
        [
            .. months.Where(month => !existing.Contains((month.OfficeId, month.Month))).Select(month => month with
            {
                Figures = [.. month.Figures.Where(figure => !published.Contains((month.OfficeId, FiscalYear.Of(month.Month).StartYear, figure.CountItemId)))],
            }).Where(month => month.Figures.Count > 0),
        ];
    }

    private Task InsertMonthsAsync(List<MonthImport> months, CancellationToken cancellationToken) => InsertAsync(
        "OfficeMonths", ["OfficeId", "Month", "State", "Revision", "IsSample"],
        months.Select(month => new object?[] { month.OfficeId, month.Month, (int)month.State, 1L, month.IsSample }), cancellationToken);

    private async Task InsertLinesAsync(List<MonthImport> months, CancellationToken cancellationToken)
    {
        var lines =
            from month in months
            from figure in month.Figures
            select new object?[]
            {
                figure.Id, month.OfficeId, figure.CountItemId, (int)CountPeriod.Day, figure.Date, figure.Count, figure.Count, (int)CountLineKind.Import, figure.At,
            };
        await InsertAsync("CountLines", ["ClientId", "OfficeId", "CountItemId", "Period", "PeriodStart", "Delta", "StateAfter", "Kind", "RecordedAt"], lines, cancellationToken);
        LineCount = months.Sum(month => month.Figures.Count);
        LastWritten = months.SelectMany(month => month.Figures).Select(figure => (Guid?)figure.Id).LastOrDefault();
    }

    private Task InsertDaysAsync(List<MonthImport> months, CancellationToken cancellationToken) => InsertAsync(
        "DailyCounts", ["OfficeId", "Date", "CountItemId", "Value"],
        from month in months
        from figure in month.Figures
        select new object?[] { month.OfficeId, figure.Date, figure.CountItemId, figure.Count },
        cancellationToken);

    private Task InsertTotalsAsync(List<MonthImport> months, CancellationToken cancellationToken) => InsertAsync(
        "MonthlyCounts", ["OfficeId", "Month", "CountItemId", "FiscalYear", "Value", "DaysEntered"],
        from month in months
        from item in month.Figures.GroupBy(figure => figure.CountItemId)
        select new object?[] { month.OfficeId, month.Month, item.Key, FiscalYear.Of(month.Month).StartYear, item.Sum(figure => figure.Count), item.Count() },
        cancellationToken);

    private Task InsertConfirmationsAsync(List<MonthImport> months, CancellationToken cancellationToken) => InsertAsync(
        "DayConfirmations", ["OfficeId", "Date", "UnitId", "ConfirmedAt"],
        from month in months
        from confirmation in month.Confirmations
        select new object?[] { month.OfficeId, confirmation.Date, confirmation.UnitId, confirmation.At },
        cancellationToken);

    private async Task InsertAsync(string table, string[] columns, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        await using var insert = new BulkInsert(db, table, columns);
        foreach (var row in rows) await insert.AddAsync(row, cancellationToken);
        await insert.FlushAsync(cancellationToken);
    }
}
