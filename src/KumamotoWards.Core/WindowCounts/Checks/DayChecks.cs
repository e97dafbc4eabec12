using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Checks.Rules;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>What the rules found on some days of an office.</summary>
public sealed record CheckedDays(SameWeekdays History, IReadOnlyList<CheckFinding> Findings);

/// <summary>
/// Looks at days of an office by all rules, after their counts have been committed, and brings the alerts to where the
/// counts stand. It can be repeated at will.
/// </summary>
public sealed class DayChecks(WardsDbContext db, CountRulesQueries rulesQueries, LedgerQueue writers, BusinessClock clock)
{
    /// <summary>Some four reads, however many days, and a write only where an alert changes.</summary>
    public Task<CheckedDays> RunAsync(Office office, IReadOnlyCollection<DateOnly> dates, CancellationToken cancellationToken = default) =>
        RunAsync(office, dates, mayWait: false, cancellationToken);

    /// <summary>The same after a save: in a rush of writers the alerts are left to the follower of the ledger, some seconds later.</summary>
    public Task<CheckedDays> RunAfterSaveAsync(Office office, IReadOnlyCollection<DateOnly> dates, CancellationToken cancellationToken = default) =>
        RunAsync(office, dates, mayWait: true, cancellationToken);

    private async Task<CheckedDays> RunAsync(Office office, IReadOnlyCollection<DateOnly> dates, bool mayWait, CancellationToken cancellationToken)
    {
        await using var connection = await db.KeepConnectionAsync(cancellationToken);
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var history = await SameWeekdays.LoadAsync(db, rules, office, dates, Beside(rules, office, dates), cancellationToken);
        var found = await FindAsync(rules, office, dates, history, cancellationToken);
        var lines = await AlertedLine.LoadAsync(db, office.Id, found, cancellationToken);
        var real = found.Where(finding => IsReal(rules, finding, lines)).ToList();
        var desk = new AlertDesk(office.Id, real, lines, clock.UtcNow);
        // Most saves change no alert: those write nothing and wait for no turn.
        if (!(mayWait && writers.IsCrowded) && desk.Apply(await StandingAsync(office.Id, dates, cancellationToken)).HasChanges)
            await WriteAsync(office.Id, dates, desk, cancellationToken);
        return new CheckedDays(history, real);
    }

    private async Task<List<CheckFinding>> FindAsync(
        CountRules rules, Office office, IReadOnlyCollection<DateOnly> dates, SameWeekdays history, CancellationToken cancellationToken)
    {
        var wanted = dates.Distinct().ToArray();
        var paper = await CheckQueries.Of(db).PaperTotals(db, office.Id, wanted.Min(), wanted.Max())
            .ToDictionaryAsync(total => total.Date, total => (int?)total.Total, cancellationToken: cancellationToken);
        var days = wanted.Order().Select(date => new CheckedDay(
            office, date, [.. rules.Catalog.TakenBy(office.Id, date).Select(item => item.CountItem)], rules.IsBusinessDay(office, date), history, paper.GetValueOrDefault(date)));
        List<CheckFinding> found = [.. from day in days from rule in CheckRules.All from finding in rule.FindIn(day) select finding];
        // Most saves find nothing: those ask for no switch.
        if (found.Count == 0) return found;
        var off = await CheckQueries.Of(db).SwitchedOff(db, office.Id).ToListAsync(cancellationToken);
        return [.. found.Where(finding => !off.Contains(finding.Rule.Code))];
    }

    private static IEnumerable<DateOnly> Beside(CountRules rules, Office office, IEnumerable<DateOnly> dates) =>
        dates.Where(date => PassportIssue.IsTakenBy(rules.Catalog.TakenBy(office.Id, date).Select(item => item.CountItem))).SelectMany(PassportIssue.DaysBefore);

    /// <summary>Invented counts are not asked about, and a day that is still being tallied not for being low.</summary>
    private static bool IsReal(CountRules rules, CheckFinding finding, IReadOnlyDictionary<(DateOnly, int), AlertedLine> lines)
    {
        if (finding.CountItemId is not { } itemId) return true;
        return lines.TryGetValue((finding.Date, itemId), out var line)
            && !line.IsOfSystem
            && !(finding.Odd.IsTooFew && line.IsTally && finding.Date == rules.Today);
    }

    private async Task WriteAsync(int officeId, IReadOnlyCollection<DateOnly> dates, AlertDesk desk, CancellationToken cancellationToken)
    {
        try
        {
            await WriteOnceAsync(officeId, dates, desk, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody answered one of them at that moment.
            await WriteOnceAsync(officeId, dates, desk, cancellationToken);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private Task<int> WriteOnceAsync(int officeId, IReadOnlyCollection<DateOnly> dates, AlertDesk desk, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            // Its row orders the writers of alerts on SQL Server, as the transaction does on SQLite.
            (await db.DataVersions.SingleAsync(token)).Counts = Guid.NewGuid();
            await db.SaveChangesAsync(token);
            db.CountAlerts.AddRange(desk.Apply(await AlertsOf(officeId, dates).ToListAsync(token)).Added);
            return await db.SaveChangesAsync(token);
        },
        landed: _ => Task.FromResult(false),
        cancellationToken);

    /// <summary>The alerts as they are now, not to be changed.</summary>
    private async Task<List<CountAlert>> StandingAsync(int officeId, IReadOnlyCollection<DateOnly> dates, CancellationToken cancellationToken) =>
        await CheckQueries.Of(db).Alerts(db, officeId, dates.Min(), dates.Max()).Where(alert => dates.Contains(alert.Date)).ToListAsync(cancellationToken);

    private IQueryable<CountAlert> AlertsOf(int officeId, IEnumerable<DateOnly> dates)
    {
        var wanted = dates.Distinct().ToArray();
        return db.CountAlerts.Where(alert => alert.OfficeId == officeId && EF.Parameter(wanted).Contains(alert.Date));
    }
}
