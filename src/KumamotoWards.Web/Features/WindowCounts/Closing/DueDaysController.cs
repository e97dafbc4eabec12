using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>提出期限: headquarters says until when a month is submitted.</summary>
[RequirePermission(Permission.SetDueDays)]
public sealed class DueDaysController(DueDayQueries queries, DueDayService service, Actor actor, BusinessClock clock) : Controller
{
    [HttpGet(ClosingAddress.DueDays)]
    public async Task<IActionResult> Index(string? year, string? month, CancellationToken cancellationToken)
    {
        var page = await PageAsync(year, month, cancellationToken);
        return View("DueDays", page with { Form = new DueDayForm { DueOn = page.Chosen is { } chosen ? page.Due.Of(chosen) : null } });
    }

    [HttpPost(ClosingAddress.DueDays)]
    public async Task<IActionResult> Save([FromQuery] string? month, DueDayForm form, CancellationToken cancellationToken)
    {
        if (ClosingAddress.ReadMonth(month) is not { } chosen) return NotFound();
        actor.Reason = form.Reason;
        if (ModelState.IsValid && await SavedAsync(chosen, form, cancellationToken))
        {
            TempData.AddNotice(NoticeKind.Success, $"{chosen.Month}月分の提出期限を保存しました", JapaneseDate.Time(clock.UtcNow));
            return Redirect($"{ClosingAddress.DueDays}?year={FiscalYear.Of(chosen)}");
        }
        return View("DueDays", (await PageAsync(null, month, cancellationToken)) with { Form = form });
    }

    private async Task<bool> SavedAsync(DateOnly month, DueDayForm form, CancellationToken cancellationToken)
    {
        try
        {
            return await ModelState.TryAsync(() => service.SetAsync(month, form.DueOn, form.Version, cancellationToken));
        }
        catch (DbUpdateException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", "まだ保存していません。ほかの人が先に期限を変えていました。今の期限を確かめて、もう一度保存してください。");
            return false;
        }
    }

    private async Task<DueDayPage> PageAsync(string? year, string? month, CancellationToken cancellationToken)
    {
        var chosen = ClosingAddress.ReadMonth(month);
        var shown = chosen is { } first ? FiscalYear.Of(first) : FiscalYear.TryParse(year, out var asked) ? asked : FiscalYear.Of(clock.Today);
        return new DueDayPage(shown, chosen, await queries.LoadAsync(cancellationToken), new DueDayForm());
    }
}

/// <param name="Chosen">The month whose form is open; null while none is.</param>
public sealed record DueDayPage(FiscalYear Year, DateOnly? Chosen, DueDays Due, DueDayForm Form);
