using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals.Attachments;
using KumamotoWards.Web.Features.Proposals.Writing;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using KumamotoWards.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using NetEscapades.AspNetCore.SecurityHeaders;

namespace KumamotoWards.Web.Features.Proposals.Attachments;

/// <summary>Attached files: handed out as downloads only, added from the dossier, taken away while the proposal is open to the pen.</summary>
public sealed class AttachmentsController(AttachmentService service, AttachmentQueries queries, CurrentStaff current) : Controller
{
    /// <summary>Read whole, so that each file can be told what is wrong with it.</summary>
    private const int LargestRequest = 3 * AttachmentLimits.TotalBytes;

    [HttpGet(AttachmentAddress.One), RequirePermission(Permission.ReadProposals), SecurityHeadersPolicy(SecuritySetup.HandedOut)]
    public async Task<IActionResult> Download(int id, int attachment, CancellationToken cancellationToken)
    {
        if (await queries.OpenAsync(current.Person, id, attachment, cancellationToken) is not { } file) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return File(file.Bytes, file.ContentType, file.FileName);
    }

    [HttpPost(AttachmentAddress.Add), RequirePermission(Permission.MoveProposals), UploadLimit(LargestRequest, AttachmentAddress.TooLarge)]
    public async Task<IActionResult> Add(int id, AttachmentForm form, CancellationToken cancellationToken)
    {
        if (await service.AddAsync(current.Person, id, form.Files.AsSent(), cancellationToken) is not { } taken) return NotFound();
        if (!taken.IsAllowed) return Forbid();
        if (!ModelState.IsValid) return Back(id, NoticeKind.Error, "添付するファイルを選んでください。");
        var added = taken.Added.Count > 0 ? $"{string.Join("、", taken.Added)} を添付しました。" : null;
        return taken.Refused.Count > 0
            ? Back(id, NoticeKind.Error, "添付できないファイルがありました", $"{string.Join("。", taken.Refused)}。{added}")
            : Back(id, NoticeKind.Success, "添付しました", added);
    }

    [HttpGet(AttachmentAddress.TooLargePage), RequirePermission(Permission.MoveProposals)]
    public IActionResult TooLarge(int id) => Back(id, NoticeKind.Error, "添付できませんでした", $"ファイルが大きすぎます（{AttachmentLimits.Words}）。");

    [HttpPost(AttachmentAddress.Remove), RequirePermission(Permission.WriteProposals)]
    public async Task<IActionResult> Remove(int id, int attachment, CancellationToken cancellationToken) =>
        await service.RemoveAsync(current.Person, id, attachment, cancellationToken) is { } name
            ? Back(id, NoticeKind.Success, "添付を外しました", name)
            : NotFound();

    private LocalRedirectResult Back(int id, NoticeKind kind, string title, string? text = null)
    {
        TempData.AddNotice(kind, title, text);
        return LocalRedirect(WritingAddress.Of(id));
    }
}
