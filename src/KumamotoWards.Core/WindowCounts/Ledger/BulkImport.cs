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
        var command = new LedgerCommand(db);
        await InsertMonthsAsync(command, untouched, cancellationToken);
        await InsertLinesAsync(command, untouched, cancellationToken);
        await InsertTotalsAsync(command, untouched, cancellationToken);
        await InsertConfirmationsAsync(command, untouched, cancellationToken);
        command.Add($"UPDATE \"DataVersions\" SET \"Counts\" = {command.Value(Guid.NewGuid())}");
        await command.SendAsync(cancellationToken);
        LineCount = untouched.Sum(month => month.Figures.Count);
        LastWritten = untouched[^1].Figures[^1].Id;
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

    private static Task InsertMonthsAsync(LedgerCommand command, List<MonthImport> months, CancellationToken cancellationToken) => command.InsertAsync(
        "OfficeMonths", ["OfficeId", "Month", "State", "Revision", "IsSample", "IsReturned", "SubmittedAt"],
        months.Select(month => new object?[] { month.OfficeId, month.Month, (int)month.State, 1L, month.IsSample, month.IsReturned, month.SubmittedAt }),
        cancellationToken);

    private static Task InsertLinesAsync(LedgerCommand command, List<MonthImport> months, CancellationToken cancellationToken) => command.InsertAsync(
        "CountLines", CountLineColumns.Names,
        from month in months
        from figure in month.Figures
        select CountLineColumns.Of(new CountLine
        {
            ClientId = figure.Id,
            OfficeId = month.OfficeId,
            CountItemId = figure.CountItemId,
            Period = CountPeriod.Day,
            PeriodStart = figure.Date,
            Delta = figure.Count,
            StateAfter = figure.Count,
            Kind = CountLineKind.Import,
            RecordedAt = figure.At,
        }),
        cancellationToken);

    private static async Task InsertTotalsAsync(LedgerCommand command, List<MonthImport> months, CancellationToken cancellationToken)
    {
        var days =
            from month in months
            from figure in month.Figures
            select new TotalChange(CountCell.Day(month.OfficeId, figure.Date, figure.CountItemId), Before: null, new Total(figure.Count, 0));
        var sums =
            from month in months
            from item in month.Figures.GroupBy(figure => figure.CountItemId)
            select new TotalChange(CountCell.Month(month.OfficeId, month.Month, item.Key), Before: null, new Total(item.Sum(figure => figure.Count), item.Count()));
        await TotalTable.Days.WriteAsync(command, days, cancellationToken);
        await TotalTable.Months.WriteAsync(command, sums, cancellationToken);
    }

    private static Task InsertConfirmationsAsync(LedgerCommand command, List<MonthImport> months, CancellationToken cancellationToken) => command.InsertAsync(
        "DayConfirmations", ["OfficeId", "Date", "UnitId", "ConfirmedAt"],
        from month in months
        from confirmation in month.Confirmations
        select new object?[] { month.OfficeId, confirmation.Date, confirmation.UnitId, confirmation.At },
        cancellationToken);
}
