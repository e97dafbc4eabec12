using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>What an id that was used before stands for: a line, or a tally that is held.</summary>
/// <param name="Held">Why the tally is held; null for a line, and for one that the office left out.</param>
internal sealed record KnownId(Guid ClientId, CountCell Cell, CountLineKind Kind, int Delta, int? StateAfter, LedgerRefusal? Held)
{
    public static async Task<Dictionary<Guid, KnownId>> LoadAsync(WardsDbContext db, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var asked = ids.Distinct().ToArray();
        var known = new Dictionary<Guid, KnownId>();
        await foreach (var line in LedgerQueries.Of(db).Lines(db, asked).WithCancellation(cancellationToken)) known[line.ClientId] = line;
        await foreach (var tally in LedgerQueries.Of(db).HeldTallies(db, asked).WithCancellation(cancellationToken)) known[tally.ClientId] = tally;
        return known;
    }
}
