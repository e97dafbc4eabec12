using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>Takes the turn of an office's month: the first write of every transaction that changes what stands in it.</summary>
internal static class OfficeMonthTurn
{
    /// <summary>The state of the month, which nobody else can change before this transaction ends.</summary>
    public static async Task<OfficeMonthState> TakeAsync(WardsDbContext db, int officeId, DateOnly month, CancellationToken cancellationToken)
    {
        // The update comes before any read, so that SQL Server makes a second writer of the month wait here.
        foreach (var takesWrites in (OfficeMonthState[])[OfficeMonthState.Open, OfficeMonthState.Approved])
            if (await TakeAsync(db, officeId, month, takesWrites, cancellationToken)) return takesWrites;

        var state = await db.OfficeMonths.Where(row => row.OfficeId == officeId && row.Month == month)
            .Select(row => (OfficeMonthState?)row.State).FirstOrDefaultAsync(cancellationToken);
        if (state is null) db.OfficeMonths.Add(new OfficeMonth(officeId, month));
        return state ?? OfficeMonthState.Open;
    }

    /// <summary>For a transition: only while nobody has changed anything since that revision.</summary>
    public static async Task<bool> TakeAsync(WardsDbContext db, int officeId, DateOnly month, long revision, CancellationToken cancellationToken)
    {
        var update = new LedgerCommand(db);
        update.Add($"""
            UPDATE "OfficeMonths" SET "Revision" = "Revision" + 1
            WHERE "OfficeId" = {update.Value(officeId)} AND "Month" = {update.Value(month)} AND "Revision" = {update.Value(revision)}
            """);
        return await update.SendAsync(cancellationToken) == 1;
    }

    private static async Task<bool> TakeAsync(WardsDbContext db, int officeId, DateOnly month, OfficeMonthState state, CancellationToken cancellationToken)
    {
        var update = new LedgerCommand(db);
        update.Add($"""
            UPDATE "OfficeMonths" SET "Revision" = "Revision" + 1
            WHERE "OfficeId" = {update.Value(officeId)} AND "Month" = {update.Value(month)} AND "State" = {update.Value((int)state)}
            """);
        return await update.SendAsync(cancellationToken) == 1;
    }
}
