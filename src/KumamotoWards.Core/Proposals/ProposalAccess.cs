using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Workflow;

namespace KumamotoWards.Core.Proposals;

/// <summary>
/// Which proposals a person may read: the published ones, and before that those of the own unit and those that the person
/// endorses.
/// </summary>
public sealed record ProposalAccess(int[] UnitIds, int[] EndorsedWardIds)
{
    public bool MayRead(Proposal proposal) =>
        proposal.IsPublished || UnitIds.Contains(proposal.UnitId) || EndorsedWardIds.Contains(proposal.WardId);

    /// <summary>The same in SQL.</summary>
    public IQueryable<Proposal> Readable(IQueryable<Proposal> proposals)
    {
        var (units, wards) = (UnitIds, EndorsedWardIds);
        return proposals.Where(each => each.PublishedAt != null || units.Contains(each.UnitId) || wards.Contains(each.WardId));
    }
}

/// <summary>Says what a person is to proposals.</summary>
public sealed class ProposalAccessQueries(OrganizationQueries organization, DeputyQueries deputies, ProposalOptions options)
{
    public async Task<ProposalAccess> OfAsync(StaffSnapshot person, CancellationToken cancellationToken = default)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var endorsing = directory.Wards.Select(ward => (Ward: ward, UnitId: EndorsingUnit(directory, ward)))
            .Where(each => person.IsIn(each.UnitId)).Select(each => (each.Ward, UnitId: each.UnitId!.Value)).ToList();
        var powers = await deputies.PowersAsync(endorsing.Select(each => each.UnitId), cancellationToken);
        var endorsed = endorsing
            .Where(each => ProposalStanding.RolesOf(person, new ProposalUnits(0, each.UnitId, null), powers).Any(role => role.Party == ProposalParty.WardEndorser))
            .Select(each => each.Ward.Id);
        return new ProposalAccess([.. person.Assignments.Select(assignment => assignment.UnitId).Distinct()], [.. endorsed]);
    }

    public async Task<ProposalStanding> StandingAsync(StaffSnapshot person, Proposal proposal, CancellationToken cancellationToken = default)
    {
        var units = await UnitsAsync(proposal, cancellationToken);
        return ProposalStanding.Of(person, proposal, units, await deputies.PowersAsync(units.Deciding, cancellationToken));
    }

    public async Task<ProposalUnits> UnitsAsync(Proposal proposal, CancellationToken cancellationToken = default)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        return new ProposalUnits(proposal.UnitId, EndorsingUnit(directory, directory.Ward(proposal.WardId)), proposal.SectionId);
    }

    /// <summary>The unit whose 決裁者 endorses for the ward; null where there is none.</summary>
    public int? EndorsingUnit(OrganizationDirectory directory, Ward ward) => (options.Endorsers.TryGetValue(ward.Slug, out var code)
        ? directory.Units.FirstOrDefault(unit => unit.Code == code)
        : directory.Units.FirstOrDefault(unit => unit.Kind == UnitKind.WardSection && unit.WardId == ward.Id && unit.Name == options.EndorsingSection && unit.IsActive))?.Id;
}
