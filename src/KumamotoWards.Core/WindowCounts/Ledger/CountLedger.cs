using System.Data.Common;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>
/// The one way through for a count: appends lines and keeps the totals with them. Nothing else writes
/// <see cref="CountLine"/>, <see cref="DailyCount"/>, <see cref="MonthlyCount"/> or <see cref="YearlyCount"/>.
/// </summary>
public sealed class CountLedger(WardsDbContext db, LedgerQueue queue, BusinessClock clock, CountItemQueries countItems)
{
    /// <summary>The largest number a cell takes.</summary>
    public const int MaxCount = 999_999;

    private Guid? _lastWritten;

    /// <summary>Records all changes or none. The changes of one call are all of days, all of months or all of years.</summary>
    /// <returns>What became of each, in the order asked.</returns>
    /// <exception cref="CountsRefusedException">At least one cannot be recorded; the transaction is rolled back.</exception>
    public async Task<IReadOnlyList<LedgerOutcome>> RecordAllAsync(IReadOnlyList<CountChange> changes, CancellationToken cancellationToken = default)
    {
        if (MayJoinOthers(changes) && await queue.RecordAsync(changes, cancellationToken) is { } outcomes) return AllOf(outcomes);
        return await TransactAsync(token => RecordAsync(changes, allOrNone: true, token), cancellationToken);
    }

    /// <summary>Records each change that can be recorded and answers the others as refused.</summary>
    /// <returns>What became of each, in the order asked.</returns>
    public Task<IReadOnlyList<LedgerOutcome>> RecordEachAsync(IReadOnlyList<CountChange> changes, CancellationToken cancellationToken = default) =>
        TransactAsync(token => RecordAsync(changes, allOrNone: false, token), cancellationToken);

    /// <summary>
    /// Writes whole office-months that nobody has touched yet, in bulk: a thousand times the lines of a save in some ten
    /// times its time. Months that exist already, in any state, are left as they are.
    /// </summary>
    /// <returns>How many lines were appended.</returns>
    public Task<int> ImportMonthsAsync(IReadOnlyList<MonthImport> months, CancellationToken cancellationToken = default) =>
        TransactAsync(
            async token =>
            {
                var import = new BulkImport(db);
                await import.WriteAsync(months, token);
                _lastWritten = import.LastWritten;
                return import.LineCount;
            },
            cancellationToken);

    /// <summary>
    /// One transaction for what belongs together with counts. It is tried once more when another writer took the same id,
    /// or made the same row for the first time, at that moment: <paramref name="write"/> must load what it changes.
    /// </summary>
    public async Task<T> TransactAsync<T>(Func<CancellationToken, Task<T>> write, CancellationToken cancellationToken = default)
    {
        if (db.Database.CurrentTransaction is not null) return await write(cancellationToken);
        _lastWritten = null;
        try
        {
            return await db.WriteAsync(write, LandedAsync, cancellationToken);
        }
        catch (Exception failure) when (failure is DbUpdateException or DbException)
        {
            return await db.WriteAsync(write, LandedAsync, cancellationToken);
        }
        finally
        {
            // A refused write leaves entities behind that must not slip into the next save of this request.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Changes what stands beside the counts of an office's month (a confirmation), in turn with their writers.</summary>
    /// <param name="change">Puts its changes into the change tracker.</param>
    /// <param name="refuse">Answers for a month that is not open.</param>
    public Task<T> InOpenMonthAsync<T>(
        int officeId, DateOnly date, Func<CancellationToken, Task<T>> change, Func<LedgerRefusal, T> refuse, CancellationToken cancellationToken = default) =>
        TransactAsync(
            async token =>
            {
                var state = await OfficeMonthTurn.TakeAsync(db, officeId, CountCell.FirstOfMonth(date), token);
                if (state.RefusesWrites() is { } refusal) return refuse(refusal);
                var result = await change(token);
                await db.SaveChangesAsync(token);
                return result;
            },
            cancellationToken);

    /// <summary>On SQL Server writers of different months do not wait for each other; months and years exclude days, so they are judged apart.</summary>
    private bool MayJoinOthers(IReadOnlyList<CountChange> changes) =>
        db.WritersTakeTurns && db.Database.CurrentTransaction is null && changes.Count > 0 && changes.All(change => change.Cell.Period == CountPeriod.Day);

    private static IReadOnlyList<LedgerOutcome> AllOf(IReadOnlyList<LedgerOutcome> outcomes) =>
        outcomes.Any(outcome => outcome.Result == LedgerResult.Refused) ? throw new CountsRefusedException(outcomes) : outcomes;

    private async Task<IReadOnlyList<LedgerOutcome>> RecordAsync(IReadOnlyList<CountChange> changes, bool allOrNone, CancellationToken cancellationToken)
    {
        if (changes.Select(change => change.Cell.Period).Distinct().Count() > 1)
            throw new ArgumentException("Days, months and years are recorded apart, since they exclude each other.", nameof(changes));
        var batch = await LedgerBatch.LoadAsync(db, changes, cancellationToken);
        var outcomes = changes.Select(change => batch.Judge(change, clock.UtcNow)).ToList();
        if (allOrNone) AllOf(outcomes);
        if (batch.Lines.Count == 0) return outcomes;

        await WithdrawConfirmationsAsync(batch.ChangedDays, cancellationToken);
        // What stands beside the counts (a new month, a confirmation withdrawn, a reason) is audited, so it goes the usual way.
        if (db.ChangeTracker.HasChanges()) await db.SaveChangesAsync(cancellationToken);
        await batch.WriteAsync(cancellationToken);
        _lastWritten = batch.Lines[^1].ClientId;
        return outcomes;
    }

    /// <summary>A day that changes is no longer confirmed by the unit whose item changed.</summary>
    private async Task WithdrawConfirmationsAsync(IReadOnlyCollection<CountCell> changedDays, CancellationToken cancellationToken)
    {
        foreach (var office in changedDays.GroupBy(cell => cell.OfficeId))
        {
            var dates = office.Select(cell => cell.Start).Distinct().ToArray();
            var confirmations = await LedgerQueries.Of(db).Confirmations(db, office.Key, dates).ToListAsync(cancellationToken);
            if (confirmations.Count == 0) continue;

            var catalog = await countItems.CatalogAsync(cancellationToken);
            var units = office.Select(cell => (cell.Start, catalog.Find(cell.OfficeId, cell.CountItemId, cell.Start)?.ResponsibleUnitId)).ToHashSet();
            db.DayConfirmations.RemoveRange(confirmations.Where(confirmation => units.Contains((confirmation.Date, confirmation.UnitId))));
        }
    }

    private async Task<bool> LandedAsync(CancellationToken cancellationToken) =>
        _lastWritten is { } id && await db.CountLines.AnyAsync(line => line.ClientId == id, cancellationToken);
}
