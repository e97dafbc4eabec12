using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>What an id that was used before stands for: a line, or a tally that is held.</summary>
/// <param name="Held">Why the tally is held; null for a line, and for one that the office left out.</param>
internal sealed record KnownId(Guid ClientId, CountCell Cell, CountLineKind Kind, int Delta, int? StateAfter, LedgerRefusal? Held)
{
    public static async Task<Dictionary<Guid, KnownId>> LoadAsync(WardsDbContext db, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var asked = ids.Distinct().ToArray();
        var known = new Dictionary<Guid, KnownId>();
        await foreach (var line in Lines(db, asked).WithCancellation(cancellationToken)) known[line.ClientId] = line;
        await foreach (var tally in HeldTallies(db, asked).WithCancellation(cancellationToken)) known[tally.ClientId] = tally;
        return known;
    }

    private static IAsyncEnumerable<KnownId> Lines(WardsDbContext db, Guid[] ids) => db.CountLines
        .Where(line => EF.Parameter(ids).Contains(line.ClientId))
        .Select(line => new KnownId(line.ClientId, new CountCell(line.OfficeId, line.Period, line.PeriodStart, line.CountItemId), line.Kind, line.Delta, line.StateAfter, null))
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<KnownId> HeldTallies(WardsDbContext db, Guid[] ids) => db.HeldTallies
        .Where(tally => EF.Parameter(ids).Contains(tally.ClientId) && tally.Resolution != HeldTallyResolution.Counted)
        .Select(tally => new KnownId(
            tally.ClientId, new CountCell(tally.OfficeId, CountPeriod.Day, tally.Date, tally.CountItemId), CountLineKind.Tally, tally.Delta, null,
            tally.Resolution == null ? tally.Refusal : null))
        .AsAsyncEnumerable();
}
