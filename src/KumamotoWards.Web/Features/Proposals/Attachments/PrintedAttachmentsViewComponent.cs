using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Attachments;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Attachments;

/// <summary>
/// What is attached, as the 起案 lists it: paper names units, not people.
/// <code>&lt;vc:printed-attachments proposal="Model.Proposal" /&gt;</code>
/// </summary>
public sealed class PrintedAttachmentsViewComponent(AttachmentQueries queries, OrganizationQueries organization) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Proposal proposal)
    {
        var directory = await organization.DirectoryAsync(HttpContext.RequestAborted);
        var files = await queries.ListAsync(proposal.Id, HttpContext.RequestAborted);
        return View("~/Features/Proposals/Attachments/_Printed.cshtml", files.ConvertAll(file => PrintedAttachment.Of(file, directory)));
    }
}

/// <param name="Unit">Who attached it, as the unit was called then.</param>
/// <param name="On">Business date.</param>
public sealed record PrintedAttachment(string FileName, string Size, string Unit, DateOnly On)
{
    internal static PrintedAttachment Of(AttachmentListItem file, OrganizationDirectory directory)
    {
        var day = DateOnly.FromDateTime(BusinessClock.ToTokyo(file.AddedAt));
        return new PrintedAttachment(file.FileName, AttachmentsView.Size(file.Size), directory.LabelOf(directory.Unit(file.UnitId), day), day);
    }
}
