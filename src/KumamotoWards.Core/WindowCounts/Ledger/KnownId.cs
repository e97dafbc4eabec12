using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>What an id that was used before stands for: a line, or a tally that is held.</summary>
/// <param name="Held">Why the tally is held; null for a line.</param>
internal sealed record KnownId(Guid ClientId, CountCell Cell, CountLineKind Kind, int Delta, int? StateAfter, LedgerRefusal? Held)
{
    public static async Task<Dictionary<Guid, KnownId>> LoadAsync(WardsDbContext db, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var asked = ids.Distinct().ToArray();
        var lines = db.CountLines.Where(line => EF.Parameter(asked).Contains(line.ClientId)).Select(line => new
        {
            line.ClientId, line.OfficeId, line.Period, line.PeriodStart, line.CountItemId, line.Kind, line.Delta, line.StateAfter, Held = (LedgerRefusal?)null,
        });
        var held = db.HeldTallies.Where(tally => EF.Parameter(asked).Contains(tally.ClientId)).Select(tally => new
        {
            tally.ClientId, tally.OfficeId, Period = CountPeriod.Day, PeriodStart = tally.Date, tally.CountItemId, Kind = CountLineKind.Tally, tally.Delta, StateAfter = (int?)null, Held = (LedgerRefusal?)tally.Refusal,
        });
        return (await lines.Concat(held).ToListAsync(cancellationToken)).ToDictionary(
            known => known.ClientId,
            known => new KnownId(known.ClientId, new CountCell(known.OfficeId, known.Period, known.PeriodStart, known.CountItemId), known.Kind, known.Delta, known.StateAfter, known.Held));
    }
}
