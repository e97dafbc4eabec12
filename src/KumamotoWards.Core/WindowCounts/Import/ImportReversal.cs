using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Import;

/// <summary>
/// Takes a whole import back, by one person with a reason, as lines of kind reversal: every cell returns to what stood
/// before. A cell that somebody changed since the import is left as it is.
/// </summary>
public sealed class ImportReversal(
    WardsDbContext db, CountLedger ledger, CountRulesQueries rulesQueries, ImportQueries imports, OnBehalfEntries onBehalf, Actor actor, BusinessClock clock)
{
    /// <summary>Who may write every cell of the import may take it back.</summary>
    public async Task<bool> MayReverseAsync(StaffSnapshot person, int id, CancellationToken cancellationToken = default) =>
        UnitsOf(person, await rulesQueries.LoadAsync(cancellationToken), await imports.CellsAsync(id, cancellationToken)) is not null;

    /// <param name="progress">Told how many lines are written.</param>
    /// <returns>Null when it is not applied, or reversed already.</returns>
    /// <exception cref="RuleViolationException">The reason is missing, or the person may not write some cell.</exception>
    /// <exception cref="CountsRefusedException">A month is submitted or locked by now; nothing is reversed.</exception>
    public async Task<ReversedImport?> ReverseAsync(StaffSnapshot person, int id, string? reason, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleViolationException("Reason", "取り消す理由を入力してください。");
        if (reason.Trim().Length > CountImport.ReasonMaxLength) throw new RuleViolationException("Reason", $"理由は {CountImport.ReasonMaxLength}字以内で入力してください。");
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        return await ledger.TransactAsync(
            async token =>
            {
                var import = await db.CountImports.FirstOrDefaultAsync(row => row.Id == id && row.State == CountImportState.Applied, token);
                return import is null ? null : await ReverseAsync(person, rules, import, reason.Trim(), progress, token);
            },
            cancellationToken);
    }

    private async Task<ReversedImport> ReverseAsync(
        StaffSnapshot person, CountRules rules, CountImport import, string reason, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var lines = await imports.LinesToReverseAsync(import.Id, cancellationToken);
        var units = UnitsOf(person, rules, [.. lines.Select(line => line.Cell)])
            ?? throw new RuleViolationException("", "この取り込みには、所属では入力できない窓口・区分が入っています。取り込んだ所属に取り消しを頼んでください。");
        (actor.StaffMemberId, actor.UnitId, actor.Reason) = (person.StaffMemberId, person.Primary?.UnitId, reason);
        (import.State, import.ReversedAt, import.ReversedById, import.ReversalReason) = (CountImportState.Reversed, clock.UtcNow, person.StaffMemberId, reason);
        var untouched = lines.Where(line => !line.IsChangedSince).ToList();
        await onBehalf.AddMissingAsync([.. untouched.Where(line => line.Cell.Period == CountPeriod.Day && units[line.Cell].IsOnBehalf).Select(line => new OnBehalfDay(line.Cell.OfficeId, line.Cell.Start, units[line.Cell].UnitId))], reason, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await ImportChunks.RecordAsync(ledger, untouched.Select(line => ChangeOf(person, import, line, units[line.Cell].UnitId, reason)), progress, cancellationToken);
        return new ReversedImport(untouched.Count, lines.Count - untouched.Count);
    }

    private static SetCount ChangeOf(StaffSnapshot person, CountImport import, LineToReverse line, int unitId, string reason) => new(
        ImportLineIds.Of(import.Id, line.Cell, isReversal: true), line.Cell, line.Before, new SeenCount(line.After),
        new CountAuthor(person.StaffMemberId, unitId), CountLineKind.Reversal, reason)
    {
        ImportId = import.Id,
        CorrectsApproved = true,
    };

    /// <summary>As which unit the person writes each cell; null when there is one that they may not write.</summary>
    private static Dictionary<CountCell, (int UnitId, bool IsOnBehalf)>? UnitsOf(StaffSnapshot person, CountRules rules, IReadOnlyCollection<CountCell> cells)
    {
        var units = new Dictionary<CountCell, (int, bool)>();
        foreach (var cell in cells)
        {
            if (ImportAccess.Of(person, rules, cell) is not (not CountWriteMode.None, { } unit)) return null;
            units[cell] = (unit.UnitId, ImportAccess.Of(person, rules, cell).Mode == CountWriteMode.OnBehalf);
        }
        return units;
    }
}

/// <param name="Cells">Cells that returned to what stood before.</param>
/// <param name="LeftCells">Cells that were changed since the import, and left.</param>
public sealed record ReversedImport(int Cells, int LeftCells);
