using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications.Mail;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Notifications.Mail;

/// <summary>Which mails wait, which failed and why; and trying again.</summary>
[Route(MailWatchPage.Path)]
[RequirePermission(Permission.ManageMail)]
public sealed class MailWatchController(MailWatch watch, BusinessClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(MailState? state, int page, CancellationToken cancellationToken) =>
        View("Watch", new MailWatchPage(state, await watch.ListAsync(state, page, cancellationToken), await watch.CountsAsync(cancellationToken)));

    [HttpPost("{id:long}/again")]
    public async Task<IActionResult> TryAgain(long id, CancellationToken cancellationToken)
    {
        var isFound = false;
        if (!await ModelState.TryAsync(async () => isFound = await watch.TryAgainAsync(id, cancellationToken)))
            TempData.AddNotice(NoticeKind.Attention, "送り直していません", ModelState.Values.SelectMany(entry => entry.Errors).First().ErrorMessage);
        else if (isFound)
            TempData.AddNotice(NoticeKind.Success, "もう一度送ります", JapaneseDate.Time(clock.UtcNow));
        else
            return NotFound();
        return LocalRedirect(MailWatchPage.Path);
    }

    [HttpPost("again")]
    public async Task<IActionResult> TryAllAgain(CancellationToken cancellationToken)
    {
        if (await watch.TryAllAgainAsync(cancellationToken) is var tried and > 0)
            TempData.AddNotice(NoticeKind.Success, $"{tried}件をもう一度送ります", JapaneseDate.Time(clock.UtcNow));
        return LocalRedirect(MailWatchPage.Path);
    }
}

/// <param name="State">Null for what is not with the server yet.</param>
public sealed record MailWatchPage(MailState? State, Page<MailListItem> Page, MailCounts Counts)
{
    public const string Path = "/admin/mail";

    public string Caption => (State is { } state ? MailWords.State(state) : "送信待ちと、送れないメール")
        + (Page.Count > 1 ? $" {Page.Total:N0}件（{Page.First:N0}〜{Page.Last:N0}件目）" : $" {Page.Total:N0}件");
}
