using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Recording;
using KumamotoWards.Web.Features.WindowCounts.Daily;
using KumamotoWards.Web.Infrastructure.Display;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Recording;

/// <summary>記録のしかた: everybody sees how a month or year is recorded; headquarters switches it.</summary>
[RequirePermission(Permission.ReadSharedFigures)]
public sealed class RecordingController(
    RecordingQueries queries, RecordingSwitch service, CountRulesQueries rulesQueries, CurrentStaff current, Actor actor, BusinessClock clock) : Controller
{
    [HttpGet(RecordingAddress.Path)]
    public async Task<IActionResult> Index(RecordingQuery query, CancellationToken cancellationToken)
    {
        var page = await PageAsync(query, cancellationToken);
        var asked = CountText.Read(query.Figure).Count;
        return RecordingView(page, new SwitchForm
        {
            Id = Guid.NewGuid(),
            Count = page.State is { Parts.Count: > 0 } state ? Figures.Count(asked ?? state.Sum) : null,
            Parts = page.State?.Earlier.Count > 0 ? SwitchForm.Earlier : SwitchForm.Blank,
        });
    }

    [HttpPost(RecordingAddress.Path), RequirePermission(Permission.SwitchRecording)]
    public async Task<IActionResult> Switch([FromQuery] RecordingQuery query, SwitchForm form, CancellationToken cancellationToken)
    {
        if (RecordingChoice.Read(query, await rulesQueries.LoadAsync(cancellationToken), current.Person, new()) is not { Scope: { } scope }) return NotFound();
        actor.Reason = form.Reason;
        var switched = false;
        if (ModelState.IsValid && await ModelState.TryAsync(async () => switched = await service.SwitchAsync(current.Person, scope, form.Request, cancellationToken)))
        {
            if (switched) return Done(await PageAsync(query, cancellationToken));
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", "まだ切り替えていません。ほかの人が先に件数を変えていました。いまの件数を確かめて、もう一度切り替えてください。");
        }
        return RecordingView(await PageAsync(query, cancellationToken), form);
    }

    private LocalRedirectResult Done(RecordingPage page)
    {
        TempData.AddNotice(NoticeKind.Success, $"{page.Name}の記録のしかたを切り替えました", $"{page.Lead}{JapaneseDate.Time(clock.UtcNow)}　{current.Person.Name}");
        return LocalRedirect(RecordingAddress.Of(page.State!.Scope));
    }

    // The form is the view's model, so that its errors stand in the order of its fields.
    private ViewResult RecordingView(RecordingPage page, SwitchForm form)
    {
        ViewBag.Page = page;
        return View("Index", form);
    }

    private async Task<RecordingPage> PageAsync(RecordingQuery query, CancellationToken cancellationToken)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var choice = RecordingChoice.Read(query, rules, current.Person, ModelState);
        return new RecordingPage(
            choice, choice.Scope is { } scope ? await queries.FindAsync(scope, cancellationToken) : null, current.Person.Has(Permission.SwitchRecording), rules.Today);
    }
}
