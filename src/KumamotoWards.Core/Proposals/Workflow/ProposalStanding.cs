using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Proposals.Workflow;

/// <summary>The units that bring a proposal on its way.</summary>
/// <param name="EndorsingId">Endorses for the ward; null where the ward has no such unit.</param>
/// <param name="SectionId">主務課; null until it is accepted.</param>
public readonly record struct ProposalUnits(int ProposerId, int? EndorsingId, int? SectionId)
{
    /// <summary>Those whose 決裁者 and deputies decide.</summary>
    public IEnumerable<int> Deciding => new[] { EndorsingId, SectionId }.OfType<int>().Distinct();
}

/// <summary>Where a proposal stands and what the person is to it.</summary>
/// <param name="IsExceptional">異例・重要.</param>
/// <param name="Roles">Own right before 代決.</param>
public sealed record ProposalStanding(ProposalState State, bool IsExceptional, IReadOnlyList<ProposalRole> Roles)
{
    /// <param name="powers">Of <see cref="ProposalUnits.Deciding"/> at least.</param>
    public static ProposalStanding Of(StaffSnapshot person, Proposal proposal, ProposalUnits units, UnitPowers powers) =>
        new(proposal.State, proposal.IsExceptional, RolesOf(person, units, powers));

    public bool Is(ProposalParty party) => Roles.Any(role => role.Party == party);

    public static IReadOnlyList<ProposalRole> RolesOf(StaffSnapshot person, ProposalUnits units, UnitPowers powers) =>
        [.. OwnRoles(person, units), .. DeputyRoles(person, units, powers)];

    private static IEnumerable<ProposalRole> OwnRoles(StaffSnapshot person, ProposalUnits units)
    {
        foreach (var assignment in person.Assignments)
        {
            var id = assignment.UnitId;
            if (id == units.ProposerId) yield return new ProposalRole(ProposalParty.Proposer, id);
            if (id == units.EndorsingId && assignment.IsApprover) yield return new ProposalRole(ProposalParty.WardEndorser, id);
            if (assignment.UnitKind != UnitKind.HeadquartersSection) continue;
            yield return new ProposalRole(ProposalParty.HeadquartersStaff, id);
            // Before there is a 主務課 any section could become it: its people are told to wait, not that they never may.
            if (units.SectionId is { } section && section != id) continue;
            yield return new ProposalRole(ProposalParty.SectionStaff, id);
            if (assignment.IsApprover) yield return new ProposalRole(ProposalParty.SectionApprover, id);
        }
    }

    private static IEnumerable<ProposalRole> DeputyRoles(StaffSnapshot person, ProposalUnits units, UnitPowers powers)
    {
        if (Role(ProposalParty.WardEndorser, units.EndorsingId) is { } endorser) yield return endorser;
        if (Role(ProposalParty.SectionApprover, units.SectionId) is { } approver) yield return approver;

        ProposalRole? Role(ProposalParty party, int? unitId)
        {
            if (unitId is not { } unit || !person.IsIn(unit) || powers.ApproverOf(unit) is not { } absent || absent == person.StaffMemberId) return null;
            var place = powers.DeputiesOf(unit).ToList().IndexOf(person.StaffMemberId) + 1;
            return place == 0 ? null : new ProposalRole(party, unit, absent, place);
        }
    }
}
