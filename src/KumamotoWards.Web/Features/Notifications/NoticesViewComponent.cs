using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Notifications;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Notifications;

/// <summary>お知らせ on the home page: what is unread first, in one query.</summary>
public sealed class NoticesViewComponent(NoticeQueries notices, CurrentStaff current) : ViewComponent
{
    /// <param name="aside">It stands in the side column.</param>
    public async Task<IViewComponentResult> InvokeAsync(bool aside) =>
        View("/Features/Notifications/_Digest.cshtml", (await notices.DigestAsync(current.Person.StaffMemberId, HttpContext.RequestAborted), aside));
}
