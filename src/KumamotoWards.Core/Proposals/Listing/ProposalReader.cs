using System.Linq.Expressions;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Listing;

/// <summary>
/// What a person may read, and what of it waits for a step or a word of theirs (自分の番): what is their turn by
/// <see cref="Workflow.ProposalTurn"/>, and opinions that were asked of the own section. What is answered with another waits
/// for nobody, since its answer is given there.
/// </summary>
/// <param name="EndorsedWardIds">In the own right.</param>
/// <param name="DeputizedWardIds">As a deputy: not what is marked 異例・重要.</param>
/// <param name="SectionIds">The person's sections of headquarters.</param>
/// <param name="AskedIds">Proposals on which the opinion of one of those sections is asked (合議).</param>
public sealed record ProposalReader(ProposalAccess Access, int[] EndorsedWardIds, int[] DeputizedWardIds, int[] SectionIds, int[] AskedIds)
{
    public bool IsOfHeadquarters => SectionIds.Length > 0;

    /// <summary>Equal for people who read the same and have the same turns.</summary>
    public string Key { get; } = string.Join('|', new[] { Access.UnitIds, EndorsedWardIds, DeputizedWardIds, SectionIds, AskedIds }.Select(ids => string.Join(',', ids)));

    public Expression<Func<Proposal, bool>> Waits
    {
        get
        {
            var (units, endorsed, deputized) = (Access.UnitIds, EndorsedWardIds, DeputizedWardIds);
            var (sections, asked, isOfHeadquarters) = (SectionIds, AskedIds, IsOfHeadquarters);
            return each =>
                ((each.State == ProposalState.Draft || each.State == ProposalState.Returned) && units.Contains(each.UnitId))
                || (each.State == ProposalState.WardReview && (endorsed.Contains(each.WardId) || (!each.IsExceptional && deputized.Contains(each.WardId))))
                || (each.State == ProposalState.Submitted && ((each.SuggestedSectionId == null && isOfHeadquarters) || sections.Contains(each.SuggestedSectionId ?? 0)))
                || ((each.State == ProposalState.Accepted || each.State == ProposalState.UnderReview) && each.SuspendedOn != null && units.Contains(each.UnitId))
                || ((each.State == ProposalState.Accepted || each.State == ProposalState.UnderReview || each.State == ProposalState.Deferred)
                    && each.SuspendedOn == null && each.AnsweredWithId == null && sections.Contains(each.SectionId ?? 0))
                || ((each.State == ProposalState.Adopted || each.State == ProposalState.PartiallyAdopted || each.State == ProposalState.InProgress) && sections.Contains(each.SectionId ?? 0))
                || asked.Contains(each.Id);
        }
    }
}

/// <summary>Finds what a person has to do with proposals.</summary>
public sealed class ProposalReaderQueries(WardsDbContext db, ProposalAccessQueries accessQueries, OrganizationQueries organization)
{
    public async Task<ProposalReader> OfAsync(StaffSnapshot person, CancellationToken cancellationToken = default)
    {
        var access = await accessQueries.OfAsync(person, cancellationToken);
        var directory = await organization.DirectoryAsync(cancellationToken);
        int[] own = [.. directory.Wards.Where(ward => accessQueries.EndorsingUnit(directory, ward) is { } unit && person.Assignments.Any(each => each.UnitId == unit && each.IsApprover)).Select(ward => ward.Id)];
        int[] sections = [.. person.Assignments.Where(each => each.UnitKind == UnitKind.HeadquartersSection).Select(each => each.UnitId).Distinct()];
        return new ProposalReader(access, own, [.. access.EndorsedWardIds.Except(own)], sections, await AskedAsync(sections, cancellationToken));
    }

    /// <summary>An opinion on what is answered already is asked of nobody.</summary>
    private async Task<int[]> AskedAsync(int[] sections, CancellationToken cancellationToken) => sections.Length == 0 ? [] : await db.ProposalConsultations
        .Where(each => sections.Contains(each.SectionId) && each.Opinion == null && Workflow.ProposalDecisions.AwaitingAnswer.Contains(each.Proposal.State))
        .OrderBy(each => each.ProposalId).Select(each => each.ProposalId).ToArrayAsync(cancellationToken);
}
