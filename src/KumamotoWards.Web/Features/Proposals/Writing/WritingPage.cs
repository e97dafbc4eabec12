using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Attachments;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Proposals.Writing;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Proposals.Writing;

/// <summary>What the page where a proposal is written shows beside the form.</summary>
/// <param name="Draft">Null while nothing is saved.</param>
/// <param name="Standing">What the person is to the draft; null with it.</param>
/// <param name="Units">For which the person may propose; one where the draft has its unit for good.</param>
/// <param name="Wards">Whose vision is shown.</param>
/// <param name="Similar">With the name of the unit that proposed it.</param>
/// <param name="Checklist">Of what is saved.</param>
/// <param name="SavedAt">16:31; with the day where that is not today. Blank while nothing is saved.</param>
public sealed record WritingPage(
    DraftDetail? Draft, ProposalStanding? Standing, StaffSnapshot Person, IReadOnlyList<ActiveAssignment> Units, IReadOnlyList<Ward> Wards,
    IReadOnlyList<SelectListItem> Sections, IReadOnlyList<SelectListItem> Years, IReadOnlyList<ChecklistItem> Checklist,
    IReadOnlyList<(SimilarProposal Proposal, string Unit)> Similar, IReadOnlyList<AttachmentListItem> Attachments, string? ReturnedBy, string SavedAt)
{
    public string Address => Draft is { } draft ? WritingAddress.EditOf(draft.Proposal.Id) : WritingAddress.New;

    public string Heading => Draft?.Proposal.State == ProposalState.Returned ? "提案を書き直す" : "提案を書く";

    public bool HasSeveralUnits => Units.Count > 1;

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
        [.. Enum.GetValues<ProposalKind>().Select(kind => new SelectListItem(kind.Label(), kind.Slug()))];

    public string UnitLabel => string.Join("、", Units.Select(unit => unit.UnitLabel));

    public static string When(DateTime utc, DateOnly today)
    {
        var date = DateOnly.FromDateTime(BusinessClock.ToTokyo(utc));
        return date == today ? JapaneseDate.Time(utc) : $"{JapaneseDate.Short(date)} {JapaneseDate.Time(utc)}";
    }
}
