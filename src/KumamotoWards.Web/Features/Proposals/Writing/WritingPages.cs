using System.Globalization;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Attachments;
using KumamotoWards.Core.Proposals.Writing;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Proposals.Writing;

/// <summary>Puts together what stands beside the form in which a proposal is written.</summary>
public sealed class WritingPages(
    DraftQueries drafts, ProposalAccessQueries access, SimilarProposals similar, AttachmentQueries attachments, OrganizationQueries organization, CurrentStaff current, BusinessClock clock)
{
    /// <summary>How many years ahead one may ask for.</summary>
    private const int YearsAhead = 5;

    /// <param name="id">Null while nothing is saved.</param>
    /// <param name="typed">What stands in the form of a new one.</param>
    /// <returns>Null when there is no such proposal for this person.</returns>
    public async Task<WritingPage?> ReadAsync(int? id, ProposalContent? typed = null, CancellationToken cancellationToken = default)
    {
        var draft = id is { } saved ? await drafts.FindAsync(current.Person, saved, cancellationToken) : null;
        return id is not null && draft is null ? null : await PageAsync(draft, draft?.Proposal.Content ?? typed ?? DraftForm.Blank, cancellationToken);
    }

    private async Task<WritingPage> PageAsync(DraftDetail? draft, ProposalContent content, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var proposal = draft?.Proposal;
        var units = ProposalDrafts.UnitsOf(current.Person).Where(unit => proposal is null or { State: ProposalState.Draft } || unit.UnitId == proposal.UnitId).ToList();
        return new WritingPage(
            draft, proposal is null ? null : await access.StandingAsync(current.Person, proposal, cancellationToken), current.Person, units,
            [.. (proposal is null ? units.Select(unit => unit.WardId!.Value) : [proposal.WardId]).Distinct().Select(directory.Ward)],
            Sections(directory, content.SuggestedSectionId), Years(content.WantedFiscalYear),
            ProposalChecklist.Of(content, draft?.Evidence ?? 0),
            [.. (await similar.FindAsync(content, proposal?.Id, cancellationToken)).Select(each => (each, directory.LabelOf(directory.Unit(each.UnitId), clock.Today)))],
            proposal is null ? [] : await attachments.ListAsync(proposal.Id, cancellationToken),
            draft?.Returned is { } returned ? directory.LabelOf(directory.Unit(returned.UnitId), clock.Today) : null,
            proposal is null ? "" : WritingPage.When(proposal.UpdatedAt, clock.Today));
    }

    private static List<SelectListItem> Sections(OrganizationDirectory directory, int? chosen) =>
    [
        .. directory.Units.Where(unit => unit.Kind == UnitKind.HeadquartersSection && (unit.IsActive || unit.Id == chosen))
            .Select(unit => new SelectListItem(unit.Name, unit.Id.ToString(CultureInfo.InvariantCulture))),
    ];

    private List<SelectListItem> Years(int? chosen)
    {
        var running = FiscalYear.Of(clock.Today);
        var years = Enumerable.Range(running.StartYear, YearsAhead + 1).Append(chosen ?? running.StartYear).Distinct().Order();
        return [.. years.Select(year => new SelectListItem(new FiscalYear(year).Label, year.ToString(CultureInfo.InvariantCulture)))];
    }
}
