using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Dossier;

/// <summary>A step that a deputy took and that waits for 後閲.</summary>
/// <param name="At">UTC.</param>
public sealed record ProposalReviewItem(long StepId, int ProposalId, ProposalNumber? Number, string Title, ProposalAction Action, DateTime At, string Deputy, string? Reason);

/// <summary>後閲: who was stood in for sees afterwards what the deputy decided on proposals.</summary>
public sealed class ProposalReviews(WardsDbContext db, BusinessClock clock)
{
    public Task<int> NumberWaitingAsync(StaffSnapshot person, CancellationToken cancellationToken = default) => Waiting(person).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<ProposalReviewItem>> WaitingAsync(StaffSnapshot person, CancellationToken cancellationToken = default)
    {
        var steps = await Waiting(person).AsNoTracking().Include(step => step.Proposal).OrderBy(step => step.Id)
            .Select(step => new { Step = step, step.Proposal, Deputy = db.StaffMembers.Where(each => each.Id == step.StaffMemberId).Select(each => each.Name).First() })
            .ToListAsync(cancellationToken);
        return [.. steps.Select(row => new ProposalReviewItem(
            row.Step.Id, row.Proposal.Id, row.Proposal.Number, row.Proposal.Title, row.Step.Action!.Value, row.Step.At, row.Deputy, row.Step.Reason))];
    }

    /// <returns>How many were still waiting: a second click finds none.</returns>
    public async Task<int> ReviewAsync(StaffSnapshot person, IReadOnlyCollection<long> stepIds, CancellationToken cancellationToken = default)
    {
        var ids = stepIds.ToArray();
        var steps = await Waiting(person).Where(step => ids.Contains(step.Id)).ToListAsync(cancellationToken);
        foreach (var step in steps) (step.ReviewedAt, step.ReviewedById) = (clock.UtcNow, person.StaffMemberId);
        await db.SaveChangesAsync(cancellationToken);
        return steps.Count;
    }

    private IQueryable<ProposalStep> Waiting(StaffSnapshot person) =>
        db.ProposalSteps.Where(step => step.DeputyForId == person.StaffMemberId && step.ReviewedAt == null && step.Action != null);
}
