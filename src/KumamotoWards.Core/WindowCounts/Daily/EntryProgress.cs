using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Recording;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>How far the counts of some offices have come over a span of days: a read a table, however many offices.</summary>
public sealed class EntryProgress
{
    private readonly CountRules _rules;
    private readonly DateOnly _from;
    private readonly DateOnly _through;
    private readonly ILookup<(int OfficeId, DateOnly Date), DailyCount> _counts;
    private readonly ILookup<(int OfficeId, DateOnly Date), DayConfirmation> _confirmations;
    private readonly OneFigures _figures;

    private EntryProgress(
        CountRules rules, DateOnly from, DateOnly through, IEnumerable<DailyCount> counts, IEnumerable<DayConfirmation> confirmations, OneFigures figures, bool isSample)
    {
        _rules = rules;
        _from = from;
        _through = through;
        _counts = counts.ToLookup(count => (count.OfficeId, count.Date));
        _confirmations = confirmations.ToLookup(confirmation => (confirmation.OfficeId, confirmation.Date));
        _figures = figures;
        IsSample = isSample;
    }

    /// <summary>Some of the entries are invented.</summary>
    public bool IsSample { get; }

    /// <summary>Every day of the span for the office, oldest first; <paramref name="isMine"/> narrows what is expected to some units' items.</summary>
    public IReadOnlyList<DayStripDay> Of(Office office, Func<OfficeCountItem, bool>? isMine = null) =>
        [.. Enumerable.Range(0, _through.DayNumber - _from.DayNumber + 1).Select(days => Day(office, _from.AddDays(days), isMine ?? (_ => true)))];

    internal static async Task<EntryProgress> LoadAsync(
        WardsDbContext db, CountRules rules, IReadOnlyCollection<Office> offices, DateOnly from, DateOnly through, CancellationToken cancellationToken)
    {
        var officeIds = offices.Select(office => office.Id).ToList();
        var counts = await db.DailyCounts.AsNoTracking()
            .Where(count => officeIds.Contains(count.OfficeId) && count.Date >= from && count.Date <= through)
            .ToListAsync(cancellationToken);
        var confirmations = await db.DayConfirmations.AsNoTracking()
            .Where(confirmation => officeIds.Contains(confirmation.OfficeId) && confirmation.Date >= from && confirmation.Date <= through)
            .ToListAsync(cancellationToken);
        var figures = await OneFigures.LoadAsync(db, officeIds, from, through, cancellationToken);
        var firstMonth = CountCell.FirstOfMonth(from);
        var isSample = await db.OfficeMonths.AnyAsync(
            month => officeIds.Contains(month.OfficeId) && month.Month >= firstMonth && month.Month <= through && month.IsSample, cancellationToken);
        return new EntryProgress(rules, from, through, counts, confirmations, figures, isSample);
    }

    private DayStripDay Day(Office office, DateOnly date, Func<OfficeCountItem, bool> isMine)
    {
        var expected = _figures.Without(_rules.ExpectedOn(office, date), date).Where(isMine).ToList();
        var entered = _counts[(office.Id, date)].Select(count => count.CountItemId).ToHashSet();
        var blank = expected.Count(item => !entered.Contains(item.CountItemId));
        var progress =
            expected.Count == 0 ? DayProgress.NothingExpected
            : blank > 0 ? DayProgress.Blank
            : IsConfirmed(expected, _confirmations[(office.Id, date)]) ? DayProgress.Confirmed
            : DayProgress.Entered;
        return new DayStripDay(_rules.Day(office, date), progress, expected.Count, blank, date == _rules.Today);
    }

    private static bool IsConfirmed(List<OfficeCountItem> expected, IEnumerable<DayConfirmation> confirmations)
    {
        var units = confirmations.Select(confirmation => (int?)confirmation.UnitId).ToHashSet();
        return expected.TrueForAll(item => units.Contains(item.ResponsibleUnitId));
    }
}

/// <summary>Reads the progress of several offices, for the home page.</summary>
public sealed class EntryProgressQueries(WardsDbContext db, CountRulesQueries rulesQueries)
{
    /// <summary>Of the offices over the last days, today included.</summary>
    public async Task<EntryProgress> RecentAsync(IReadOnlyCollection<Office> offices, int days, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        return await EntryProgress.LoadAsync(db, rules, offices, rules.Today.AddDays(1 - days), rules.Today, cancellationToken);
    }
}
