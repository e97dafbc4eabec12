using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Import;

/// <summary>Writes a dry run into the ledger: all of it or nothing, in one transaction, once however often it is called.</summary>
public sealed class ImportApplier(WardsDbContext db, CountLedger ledger, OnBehalfEntries onBehalf, Actor actor, BusinessClock clock)
{
    /// <param name="progress">Told how many lines are written, up to <paramref name="id"/>'s new and changed cells.</param>
    /// <returns>False when it was not waiting: applied already.</returns>
    /// <exception cref="CountsRefusedException">A count or a month changed since the last check; nothing is written.</exception>
    public Task<bool> ApplyAsync(int id, IProgress<int>? progress = null, CancellationToken cancellationToken = default) => ledger.TransactAsync(
        async token =>
        {
            var import = await db.CountImports.FirstOrDefaultAsync(row => row.Id == id && row.State == CountImportState.Applying, token);
            if (import is null) return false;
            var file = await db.CountImportFiles.SingleAsync(row => row.CountImportId == id, token);
            var rows = CheckedImport.Unpack(file.Findings).Rows.Where(row => row.Outcome is ImportOutcome.New or ImportOutcome.Changed).ToList();
            (import.State, import.AppliedAt) = (CountImportState.Applied, clock.UtcNow);
            (actor.StaffMemberId, actor.UnitId) = (import.StaffMemberId, import.UnitId);
            db.CountImportFiles.Remove(file);
            await onBehalf.AddMissingAsync(OnBehalfDays(rows), import.OnBehalfReason, token);
            await db.SaveChangesAsync(token);
            await ImportChunks.RecordAsync(ledger, rows.Select(row => ChangeOf(import, row)), progress, token);
            return true;
        },
        cancellationToken);

    /// <summary>Imports that were to be applied when the program ended.</summary>
    public Task<List<int>> UnfinishedAsync(CancellationToken cancellationToken = default) =>
        db.CountImports.Where(row => row.State == CountImportState.Applying).Select(row => row.Id).ToListAsync(cancellationToken);

    private static HashSet<OnBehalfDay> OnBehalfDays(IEnumerable<ImportRow> rows) =>
        [.. rows.Where(row => row is { IsOnBehalf: true, Cell.Period: CountPeriod.Day }).Select(row => new OnBehalfDay(row.Cell.OfficeId, row.Cell.Start, row.UnitId))];

    private static SetCount ChangeOf(CountImport import, ImportRow row) => new(
        ImportLineIds.Of(import.Id, row.Cell), row.Cell, row.After, new SeenCount(row.Before), new CountAuthor(import.StaffMemberId, row.UnitId),
        CountLineKind.Import, row.IsOnBehalf ? import.OnBehalfReason : null)
    {
        ImportId = import.Id,
    };
}
