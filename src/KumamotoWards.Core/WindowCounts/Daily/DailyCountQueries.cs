using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>Reads of an office's days. No read scans the ledger, or the daily table beyond the days it shows or compares.</summary>
public sealed class DailyCountQueries(WardsDbContext db, CountRulesQueries rulesQueries)
{
    private const int StripDays = 31;

    /// <summary>The sheet of one day as that person sees it; null for an unknown office.</summary>
    public async Task<DaySheet?> SheetAsync(StaffSnapshot person, string? officeSlug, DateOnly date, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        if (rules.Directory.FindOffice(officeSlug) is not { } office) return null;
        var previous = rules.PreviousBusinessDay(office, date);
        var taken = rules.Catalog.TakenBy(office.Id, date).ToList();
        var history = await SameWeekdays.LoadAsync(db, rules, office, date, previous, cancellationToken);
        var lastLines = await LastLines.OfAsync(db, [.. taken.Select(item => CountCell.Day(office.Id, date, item.CountItemId))], cancellationToken);
        var parts = await DaySheetParts.LoadAsync(db, office.Id, date, cancellationToken);
        return new DaySheetBuilder(rules, person, office, date, previous, history, lastLines, parts).Build(taken);
    }

    /// <summary>The last 31 days up to and including that one; null for an unknown office.</summary>
    public async Task<IReadOnlyList<DayStripDay>?> StripAsync(string? officeSlug, DateOnly through, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        if (rules.Directory.FindOffice(officeSlug) is not { } office) return null;
        var progress = await EntryProgress.LoadAsync(db, rules, [office], through.AddDays(1 - StripDays), through, cancellationToken);
        return progress.Of(office);
    }

    /// <summary>Every day of the span, both ends included; null for an unknown office.</summary>
    public async Task<IReadOnlyList<DayFigures>?> FiguresAsync(string? officeSlug, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        await using var connection = await db.KeepConnectionAsync(cancellationToken);
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        if (rules.Directory.FindOffice(officeSlug) is not { } office) return null;
        var (counts, confirmations) = await SpanAsync(office, from, to, cancellationToken);
        return
        [
            .. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Select(date => new DayFigures(
                date,
                DayRecords.AllConfirmed(rules.ExpectedOn(office, date), confirmations[date]),
                rules.IsBusinessDay(office, date),
                [.. counts[date].Select(count => (Item: rules.Catalog.Item(count.CountItemId), count.Value)).OrderBy(count => count.Item.DisplayOrder)])),
        ];
    }

    /// <summary>The office's fiscal year has a published figure, so its days take none.</summary>
    public Task<bool> HasPublishedYearAsync(int officeId, FiscalYear year, CancellationToken cancellationToken = default) =>
        db.YearlyCounts.AnyAsync(count => count.OfficeId == officeId && count.FiscalYear == year.StartYear, cancellationToken);

    private async Task<(ILookup<DateOnly, DailyCount> Counts, ILookup<DateOnly, ConfirmedUnit> Confirmations)> SpanAsync(
        Office office, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var counts = await DayQueries.Of(db).Counts(db, office.Id, from, to).ToListAsync(cancellationToken);
        var confirmations = await DayRecords.ConfirmationsAsync(db, office.Id, from, to, cancellationToken);
        return (counts.ToLookup(count => count.Date), confirmations.ToLookup(confirmation => confirmation.Date));
    }
}
