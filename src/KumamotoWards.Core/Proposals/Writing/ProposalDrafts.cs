using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Writing;

/// <summary>
/// Writes drafts. They belong to the unit: whoever works there goes on writing. A save against another version throws
/// <see cref="DbUpdateConcurrencyException"/>, a broken rule <see cref="RuleViolationException"/>.
/// </summary>
public sealed class ProposalDrafts(WardsDbContext db, OrganizationQueries organization, BusinessClock clock)
{
    /// <summary>The units for which the person may propose: branches and sections of ward offices.</summary>
    public static IEnumerable<ActiveAssignment> UnitsOf(StaffSnapshot person) =>
        person.Assignments.Where(each => each.UnitKind is UnitKind.Branch or UnitKind.WardSection && each.WardId is not null);

    /// <param name="unitId">Null for the first of <see cref="UnitsOf"/>.</param>
    /// <param name="key">Of the page that began it; null for a new one.</param>
    public async Task<Proposal> CreateAsync(
        StaffSnapshot person, ProposalContent content, int? unitId = null, Guid? key = null, CancellationToken cancellationToken = default)
    {
        if (UnitsOf(person).FirstOrDefault(each => unitId is null || each.UnitId == unitId) is not { } unit)
            throw new RuleViolationException("Unit", "提案を書けるのは、区役所の課と出張所などの職員です。");
        var tidy = await CheckedAsync(content, cancellationToken);
        var proposal = new Proposal(unit.UnitId, unit.WardId!.Value, person.StaffMemberId, clock.UtcNow, key);
        proposal.Write(tidy, clock.UtcNow);
        db.Proposals.Add(proposal);
        db.ProposalSearchTexts.Add(new ProposalSearchText { Proposal = proposal, Text = SearchWords.Of(proposal.Content) });
        await db.SaveChangesAsync(cancellationToken);
        return proposal;
    }

    /// <returns>Null when the person's unit has no such proposal, or it is on its way and no longer open to the pen.</returns>
    public async Task<Proposal?> WriteAsync(StaffSnapshot person, int id, Guid version, ProposalContent content, CancellationToken cancellationToken = default)
    {
        var proposal = await db.Proposals.SingleOrDefaultAsync(each => each.Id == id, cancellationToken);
        if (proposal is null || !MayWrite(person, proposal)) return null;
        await SaveAsync(proposal, version, content, cancellationToken);
        return proposal;
    }

    public static bool MayWrite(StaffSnapshot person, Proposal proposal) =>
        Workflow.ProposalWorkflow.IsEditable(proposal.State) && person.IsIn(proposal.UnitId);

    /// <param name="proposal">Tracked, and open to the pen of who writes.</param>
    internal async Task SaveAsync(Proposal proposal, Guid version, ProposalContent content, CancellationToken cancellationToken)
    {
        var tidy = await CheckedAsync(content, cancellationToken);
        db.Expect(proposal, version);
        proposal.Write(tidy, clock.UtcNow);
        (await db.ProposalSearchTexts.SingleAsync(each => each.ProposalId == proposal.Id, cancellationToken)).Text = SearchWords.Of(proposal.Content);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<ProposalContent> CheckedAsync(ProposalContent content, CancellationToken cancellationToken)
    {
        var tidy = content.Tidy();
        if (DraftField.All.Select(field => (field.Name, Problem: field.ProblemOf(tidy))).FirstOrDefault(each => each.Problem is not null) is { Problem: { } problem } bad)
            throw new RuleViolationException(bad.Name, problem);
        var directory = await organization.DirectoryAsync(cancellationToken);
        if (tidy.SuggestedSectionId is { } section && !directory.Units.Any(unit => unit.Id == section && unit.Kind == UnitKind.HeadquartersSection))
            throw new RuleViolationException(nameof(content.SuggestedSectionId), "本庁の課を一覧から選んでください");
        return tidy;
    }
}
