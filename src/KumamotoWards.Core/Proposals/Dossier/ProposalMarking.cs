using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals.Workflow;

namespace KumamotoWards.Core.Proposals.Dossier;

/// <summary>異例・重要: while it is marked, deputies do not decide on it.</summary>
public sealed class ProposalMarking(WardsDbContext db, DossierWriter dossiers, BusinessClock clock)
{
    /// <param name="version">The version that the person saw.</param>
    public Task<ProposalResult?> MarkAsync(StaffSnapshot person, int id, bool isExceptional, Guid version, CancellationToken cancellationToken = default) =>
        dossiers.WriteAsync(person, id, version, opened =>
        {
            var proposal = opened.Proposal;
            if (opened.Unless(opened.Rights.Mark, "異例・重要の印を付け外しする") is { } refusal) return Task.FromResult<ProposalResult?>(refusal);
            if (proposal.IsExceptional == isExceptional) return Task.FromResult<ProposalResult?>(new ProposalResult(proposal));
            proposal.MarkExceptional(isExceptional);
            db.ProposalSteps.Add(new ProposalStep
            {
                Proposal = proposal,
                Event = ProposalEvent.Marked,
                From = proposal.State,
                To = proposal.State,
                StaffMemberId = person.StaffMemberId,
                UnitId = UnitOf(person, opened),
                At = clock.UtcNow,
                Note = isExceptional ? "異例・重要の印を付けました。代決はできません。" : "異例・重要の印を外しました。",
            });
            return Task.FromResult<ProposalResult?>(null);
        }, cancellationToken);

    private static int UnitOf(StaffSnapshot person, OpenedProposal opened) =>
        new[] { opened.Proposal.SectionId, opened.Units.EndorsingId, opened.Proposal.UnitId }.OfType<int>().First(unit => person.IsIn(unit));
}
