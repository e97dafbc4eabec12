using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;
using NoticeKind = KumamotoWards.Web.Infrastructure.Shell.NoticeKind;

namespace KumamotoWards.Web.Features.Notifications;

/// <summary>お知らせ of the person who is signed in.</summary>
[RequirePermission(Permission.UseOwnAccount)]
public sealed class NotificationsController(NoticeQueries notices, NoticeReading reading, CurrentStaff current) : Controller
{
    private int Me => current.Person.StaffMemberId;

    [HttpGet(NoticesPage.Path)]
    public async Task<IActionResult> Index(string? show, int page, CancellationToken cancellationToken)
    {
        var unreadOnly = show == "unread";
        return View(new NoticesPage(await notices.ListAsync(Me, unreadOnly, page, cancellationToken), unreadOnly, await notices.UnreadAsync(Me, cancellationToken)));
    }

    /// <summary>Opens the page that the notice is about. Who opens it has read it: to do so again changes nothing.</summary>
    [HttpGet($"{NoticesPage.Path}/{{id:long}}")]
    public async Task<IActionResult> Open(long id, CancellationToken cancellationToken) =>
        await reading.ReadAsync(Me, id, cancellationToken) is { } page ? LocalRedirect(page) : NotFound();

    [HttpPost($"{NoticesPage.Path}/{{id:long}}/read")]
    public async Task<IActionResult> Read(long id, ReadForm form, CancellationToken cancellationToken) =>
        await reading.ReadAsync(Me, id, cancellationToken) is null ? NotFound() : BackTo(form);

    [HttpPost($"{NoticesPage.Path}/read")]
    public async Task<IActionResult> ReadAll(ReadForm form, CancellationToken cancellationToken)
    {
        if (await reading.ReadAllAsync(Me, form.Through, cancellationToken) is var read and > 0)
            TempData.AddNotice(NoticeKind.Success, $"{read}件のお知らせを既読にしました");
        return BackTo(form);
    }

    /// <summary>Back to where it was pressed, at the notices.</summary>
    private LocalRedirectResult BackTo(ReadForm form) =>
        LocalRedirect((ModelState.IsValid && Url.IsLocalUrl(form.Back) ? form.Back : NoticesPage.Path) + "#notices");
}
