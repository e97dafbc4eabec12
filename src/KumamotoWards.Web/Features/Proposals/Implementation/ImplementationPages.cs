using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Implementation;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Web.Features.Proposals.Evidence;

namespace KumamotoWards.Web.Features.Proposals.Implementation;

/// <summary>The page of an implementation by itself: where a form that came back is mended.</summary>
public sealed record ImplementationPage(ProposalDetail Detail, ImplementationSection? Section);

/// <summary>Builds what is shown of an implementation.</summary>
public sealed class ImplementationPages(ProposalDetailQueries proposals, ImplementationQueries implementation, EvidenceCards cards, CurrentStaff current, BusinessClock clock)
{
    /// <summary>Null when there is no such proposal for this person.</summary>
    public async Task<ImplementationPage?> ReadAsync(int id, TypedForm? typed, CancellationToken cancellationToken) =>
        await proposals.FindAsync(current.Person, id, cancellationToken) is { } detail
            ? new ImplementationPage(detail, await SectionAsync(detail.Proposal, detail.Standing, typed, cancellationToken))
            : null;

    /// <summary>Null while there is nothing to implement.</summary>
    public async Task<ImplementationSection?> SectionAsync(Proposal proposal, ProposalStanding standing, TypedForm? typed, CancellationToken cancellationToken)
    {
        if (!proposal.State.IsImplemented()) return null;
        var before = await cards.OfAsync(proposal, standing, EvidencePurpose.Reason, cancellationToken);
        var after = await cards.OfAsync(proposal, standing, EvidencePurpose.Effect, cancellationToken);
        return new ImplementationSection(
            proposal, await implementation.OfProposalAsync(current.Person, proposal.Id, cancellationToken), EffectPair.Of(before, after),
            ImplementationStates.MayWrite(standing), clock.Today, typed);
    }
}
