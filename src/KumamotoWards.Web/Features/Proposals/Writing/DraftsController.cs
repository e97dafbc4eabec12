using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Writing;

/// <summary>下書き: what the unit is writing, what came back, and what waits for the ward's endorsement.</summary>
public sealed class DraftsController(DraftQueries drafts, DraftCopies copies, OrganizationQueries organization, CurrentStaff current) : Controller
{
    [HttpGet(WritingAddress.Drafts), RequirePermission(Permission.ReadProposals)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Drafts", new DraftsPage(await drafts.OfAsync(current.Person, cancellationToken), current.Person, await organization.DirectoryAsync(cancellationToken)));

    [HttpPost(WritingAddress.Copy), RequirePermission(Permission.WriteProposals)]
    public async Task<IActionResult> Copy(int id, CopyForm form, CancellationToken cancellationToken)
    {
        var key = form.Key == Guid.Empty ? Guid.NewGuid() : form.Key;
        if (await copies.CopyAsync(current.Person, id, key, cancellationToken) is not { } copy) return NotFound();
        TempData.AddNotice(NoticeKind.Success, "写して、新しい下書きを作りました", $"{JapaneseDate.Time(copy.CreatedAt)}、{current.Person.Name}。根拠の件数と添付は写していません。");
        return LocalRedirect(WritingAddress.EditOf(copy.Id));
    }
}

/// <summary>The page of drafts.</summary>
public sealed record DraftsPage(DraftDesk Desk, StaffSnapshot Person, OrganizationDirectory Directory)
{
    public bool MayWrite => Person.Has(Permission.WriteProposals);

    public bool HasSamples => Desk.Open.Concat(Desk.Waiting).Concat(Desk.Ended).Any(item => item.IsSample);

    public bool IsEmpty => Desk.Open.Count + Desk.Waiting.Count + Desk.Ended.Count == 0;
}
