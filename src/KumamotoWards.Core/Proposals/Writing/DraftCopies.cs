using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Writing;

/// <summary>写して新しく書く: the text of a proposal that came to nothing begins a new one. Files and trends stay with the old.</summary>
public sealed class DraftCopies(WardsDbContext db, ProposalDrafts drafts)
{
    public static bool MayCopy(StaffSnapshot person, Proposal proposal) =>
        proposal.State is ProposalState.Withdrawn or ProposalState.Declined
        && ProposalDrafts.UnitsOf(person).Any(unit => unit.UnitId == proposal.UnitId);

    /// <param name="key">Given by the page: asked twice, there is still one copy.</param>
    /// <returns>The new draft; null when there is nothing that this person may copy.</returns>
    public Task<Proposal?> CopyAsync(StaffSnapshot person, int id, Guid key, CancellationToken cancellationToken = default) =>
        db.OnceMoreAsync(() => TryAsync(person, id, key, cancellationToken));

    private async Task<Proposal?> TryAsync(StaffSnapshot person, int id, Guid key, CancellationToken cancellationToken)
    {
        var source = await db.Proposals.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken);
        if (source is null || !MayCopy(person, source)) return null;
        var begun = await db.Proposals.AsNoTracking().SingleOrDefaultAsync(each => each.Key == key, cancellationToken);
        if (begun is not null) return begun.UnitId == source.UnitId ? begun : null;
        return await drafts.CreateAsync(person, source.Content, source.UnitId, key, cancellationToken);
    }
}
