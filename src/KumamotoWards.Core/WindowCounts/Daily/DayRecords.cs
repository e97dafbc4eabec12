using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>A unit's confirmation with the name of who gave it.</summary>
internal sealed record ConfirmedUnit(DateOnly Date, int UnitId, DateTime At, string? By);

/// <summary>What stands beside the counts of an office's days.</summary>
internal static class DayRecords
{
    public static async Task<List<ConfirmedUnit>> ConfirmationsAsync(WardsDbContext db, int officeId, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        await DayQueries.Of(db).Confirmations(db, officeId, from, to).ToListAsync(cancellationToken);

    /// <summary>Every unit that owes a number for the day has confirmed it.</summary>
    public static bool AllConfirmed(IReadOnlyCollection<OfficeCountItem> expected, IEnumerable<ConfirmedUnit> confirmations)
    {
        var units = confirmations.Select(confirmation => (int?)confirmation.UnitId).ToHashSet();
        return expected.Count > 0 && expected.All(item => units.Contains(item.ResponsibleUnitId));
    }
}
