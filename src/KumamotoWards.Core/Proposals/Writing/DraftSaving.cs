using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Writing;

/// <summary>A draft as a page sends it.</summary>
/// <param name="Key">Of the draft; one that nobody has saved yet begins it.</param>
/// <param name="Seen">What the page showed.</param>
/// <param name="Left">Names of fields that are not sent, or cannot be read: what is stored of them stays.</param>
/// <param name="UnitId">For which of the person's units; null for the first, or the one it belongs to.</param>
public sealed record DraftSave(Guid Key, ProposalContent Content, DraftMarks Seen, IReadOnlySet<string> Left, int? UnitId = null);

/// <summary>What became of it.</summary>
/// <param name="Proposal">As it stands now.</param>
/// <param name="Merge">Null when it is no longer open to the pen: nothing was saved.</param>
public sealed record DraftSaved(Proposal Proposal, DraftMerge? Merge);

/// <summary>
/// Saves what several people write at one draft, as often as a page asks for it: the same thing sent twice is saved once.
/// A broken rule throws <see cref="RuleViolationException"/>.
/// </summary>
public sealed class DraftSaving(WardsDbContext db, ProposalDrafts drafts)
{
    private const int MostTries = 5;

    /// <returns>Null when the draft is another unit's.</returns>
    public async Task<DraftSaved?> SaveAsync(StaffSnapshot person, DraftSave save, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await TryAsync(person, save, cancellationToken);
            }
            // Somebody saved, or began, the same draft at this moment: what they wrote is looked at first.
            catch (DbUpdateException) when (attempt < MostTries)
            {
                db.ChangeTracker.Clear();
            }
    }

    private async Task<DraftSaved?> TryAsync(StaffSnapshot person, DraftSave save, CancellationToken cancellationToken)
    {
        var typed = save.Content.Tidy();
        if (await db.Proposals.SingleOrDefaultAsync(each => each.Key == save.Key, cancellationToken) is not { } stored)
        {
            var begun = await drafts.CreateAsync(person, typed, save.UnitId, save.Key, cancellationToken);
            return new DraftSaved(begun, new DraftMerge(begun.Content, [], []));
        }
        if (!person.IsIn(stored.UnitId)) return null;
        if (!ProposalDrafts.MayWrite(person, stored)) return new DraftSaved(stored, null);
        var merge = DraftMerge.Of(stored.Content, typed, save.Seen, save.Left);
        var moved = Move(person, stored, save.UnitId);
        if (moved || merge.Content != stored.Content) await drafts.SaveAsync(stored, stored.Version, merge.Content, cancellationToken);
        return new DraftSaved(stored, merge);
    }

    private static bool Move(StaffSnapshot person, Proposal draft, int? unitId)
    {
        // Once it was sent, its unit is known to others.
        if (unitId is null || unitId == draft.UnitId || draft.State != ProposalState.Draft) return false;
        if (ProposalDrafts.UnitsOf(person).FirstOrDefault(each => each.UnitId == unitId) is not { } unit) return false;
        draft.BelongTo(unit.UnitId, unit.WardId!.Value);
        return true;
    }
}
