using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Writing;

/// <summary>A proposal on the desk of its unit, or of those who endorse it.</summary>
/// <param name="Returned">Of a returned one: the last return.</param>
public sealed record DraftListItem(
    int Id, ProposalNumber? Number, string Title, ProposalState State, ProposalKind? Kind, int UnitId, string CreatedBy, DateTime UpdatedAt, bool IsSample,
    ProposalReturn? Returned = null);

/// <param name="UnitId">Whoever sent it back.</param>
/// <param name="At">UTC.</param>
public sealed record ProposalReturn(int ProposalId, int UnitId, DateTime At, string? Reason);

/// <param name="Open">Drafts and returned ones of the person's units, last written first.</param>
/// <param name="Waiting">区内確認 that the person decides on, longest waiting first.</param>
/// <param name="Ended">Withdrawn or declined ones of the person's units, which may be copied.</param>
public sealed record DraftDesk(IReadOnlyList<DraftListItem> Open, IReadOnlyList<DraftListItem> Waiting, IReadOnlyList<DraftListItem> Ended);

/// <summary>A proposal that is being written.</summary>
/// <param name="Evidence">How many trends are inserted.</param>
/// <param name="Returned">Null when it did not come back.</param>
public sealed record DraftDetail(Proposal Proposal, int Evidence, ProposalReturn? Returned);

/// <summary>What waits to be written or endorsed.</summary>
public sealed class DraftQueries(WardsDbContext db, ProposalAccessQueries access)
{
    public const int MostOpen = 200;
    public const int MostEnded = 20;

    public async Task<DraftDesk> OfAsync(StaffSnapshot person, CancellationToken cancellationToken = default)
    {
        var mine = await access.OfAsync(person, cancellationToken);
        var (units, wards) = (mine.UnitIds, mine.EndorsedWardIds);
        var open = await ListAsync(
            db.Proposals.Where(each => units.Contains(each.UnitId) && (each.State == ProposalState.Draft || each.State == ProposalState.Returned)).OrderByDescending(each => each.UpdatedAt).Take(MostOpen), cancellationToken);
        var waiting = await ListAsync(
            db.Proposals.Where(each => wards.Contains(each.WardId) && each.State == ProposalState.WardReview).OrderBy(each => each.UpdatedAt).Take(MostOpen), cancellationToken);
        var ended = await ListAsync(
            db.Proposals.Where(each => units.Contains(each.UnitId) && (each.State == ProposalState.Withdrawn || each.State == ProposalState.Declined)).OrderByDescending(each => each.UpdatedAt).Take(MostEnded), cancellationToken);
        var returns = await ReturnsAsync([.. open.Where(each => each.State == ProposalState.Returned).Select(each => each.Id)], cancellationToken);
        return new DraftDesk([.. open.Select(each => each with { Returned = returns.GetValueOrDefault(each.Id) })], waiting, ended);
    }

    /// <returns>Null when there is no such proposal for this person; whether the person may write it is asked apart from it.</returns>
    public async Task<DraftDetail?> FindAsync(StaffSnapshot person, int id, CancellationToken cancellationToken = default)
    {
        var proposal = await (await access.OfAsync(person, cancellationToken)).Readable(db.Proposals).AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken);
        if (proposal is null) return null;
        var evidence = await db.ProposalEvidence.CountAsync(each => each.ProposalId == id, cancellationToken);
        var returned = proposal.State == ProposalState.Returned ? (await ReturnsAsync([id], cancellationToken)).GetValueOrDefault(id) : null;
        return new DraftDetail(proposal, evidence, returned);
    }

    private async Task<Dictionary<int, ProposalReturn>> ReturnsAsync(int[] ids, CancellationToken cancellationToken)
    {
        if (ids.Length == 0) return [];
        var steps = await db.ProposalSteps.AsNoTracking()
            .Where(step => ids.Contains(step.ProposalId) && step.Action == ProposalAction.Return)
            .OrderBy(step => step.Id)
            .Select(step => new ProposalReturn(step.ProposalId, step.UnitId, step.At, step.Reason))
            .ToListAsync(cancellationToken);
        return steps.GroupBy(step => step.ProposalId).ToDictionary(each => each.Key, each => each.Last());
    }

    private async Task<List<DraftListItem>> ListAsync(IQueryable<Proposal> proposals, CancellationToken cancellationToken)
    {
        var rows = await proposals.AsNoTracking()
            .Select(each => new
            {
                each.Id,
                each.FiscalYear,
                each.Sequence,
                each.Title,
                each.State,
                each.Kind,
                each.UnitId,
                each.UpdatedAt,
                each.IsSample,
                CreatedBy = db.StaffMembers.Where(person => person.Id == each.CreatedById).Select(person => person.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new DraftListItem(
                row.Id, ProposalNumber.Of(row.FiscalYear, row.Sequence),
                row.Title, row.State, row.Kind, row.UnitId, row.CreatedBy ?? "", row.UpdatedAt, row.IsSample)),
        ];
    }
}
