using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Web.Features.Accounts.Deputies;

/// <summary>代決者 of a unit: seen by its people, registered by its 所属長 and 決裁者 or an administrator.</summary>
[RequirePermission(Permission.RegisterDeputies)]
public sealed class DeputiesController(DeputyPages pages, DeputyRegister register, Actor actor, BusinessClock clock) : Controller
{
    public const string Path = "/organization/deputies";

    [HttpGet(Path)]
    public async Task<IActionResult> Index(string? unit, CancellationToken cancellationToken) =>
        await pages.ReadAsync(unit, new DeputyForm { Rank = 1, ValidFrom = clock.Today }, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost($"{Path}/{{unit}}")]
    public async Task<IActionResult> Add(string unit, DeputyForm form, CancellationToken cancellationToken)
    {
        if (await pages.ReadAsync(unit, form, cancellationToken) is not { } page) return NotFound();
        if (!page.MayRegister) return Forbid();
        actor.Reason = form.Reason;
        return ModelState.IsValid && await ModelState.TryAsync(() => register.AddAsync(page.Unit, form.Entered(), cancellationToken))
            ? Saved(page, "代決者を登録しました")
            : View("Index", page);
    }

    [HttpPost($"{Path}/{{unit}}/{{id:int}}/end")]
    public async Task<IActionResult> End(string unit, int id, EndDeputyForm form, CancellationToken cancellationToken)
    {
        if (await pages.ReadAsync(unit, new DeputyForm(), cancellationToken) is not { } page) return NotFound();
        if (!page.MayRegister) return Forbid();
        actor.Reason = form.Reason;
        try
        {
            return ModelState.IsValid && await register.EndAsync(page.Unit, id, form.Version, cancellationToken) ? Saved(page, "代決者の登録を終えました") : NotFound();
        }
        catch (DbUpdateConcurrencyException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", "まだ保存していません。ほかの人が先に変えていました。今の登録を確かめてください。");
            return View("Index", page);
        }
    }

    private RedirectResult Saved(DeputyPage page, string what)
    {
        TempData.AddNotice(NoticeKind.Success, $"{page.UnitLabel}の{what}", JapaneseDate.Time(clock.UtcNow));
        return Redirect($"{Path}?unit={page.Unit.Code}");
    }
}
