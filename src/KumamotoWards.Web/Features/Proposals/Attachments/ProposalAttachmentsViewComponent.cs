using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Attachments;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Attachments;

/// <summary>The attached files of a proposal that the person was seen to be allowed to read, with what this person may do to them.</summary>
public sealed class ProposalAttachmentsViewComponent(AttachmentQueries queries, ProposalAccessQueries access, CurrentStaff current) : ViewComponent
{
    private const string ViewPath = "~/Features/Proposals/Attachments/Attachments.cshtml";

    public async Task<IViewComponentResult> InvokeAsync(Proposal proposal)
    {
        var standing = await access.StandingAsync(current.Person, proposal);
        var files = await queries.ListAsync(proposal.Id);
        return View(ViewPath, new AttachmentsView(
            proposal.Id,
            [.. files.Select(file => (file, AttachmentService.MayRemove(proposal, standing, file.UnitId)))],
            AttachmentService.MayAdd(proposal, standing)));
    }
}

/// <param name="Files">With whether this person may take it away.</param>
public sealed record AttachmentsView(int ProposalId, IReadOnlyList<(AttachmentListItem File, bool MayRemove)> Files, bool MayAdd)
{
    /// <summary>240 KB, 1.2 MB.</summary>
    public static string Size(int bytes) => bytes < 1024 * 1024
        ? $"{Math.Max(1, (bytes + 1023) / 1024)} KB"
        : FormattableString.Invariant($"{bytes / (1024.0 * 1024):0.0} MB");
}
