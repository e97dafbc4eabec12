using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization.Units;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Web.Features.Organization.Units;

/// <summary>The units people are assigned to: list, create, rename, take out of use.</summary>
[Route("admin/units")]
[RequirePermission(Permission.ManageUnits)]
public sealed class UnitsController(UnitQueries queries, UnitService units, Actor actor, BusinessClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await queries.ListAsync(cancellationToken));

    [HttpGet("new")]
    public IActionResult New() => View(new NewUnitForm());

    [HttpPost("new")]
    public async Task<IActionResult> New(NewUnitForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return View(form);
        if (!await ModelState.TryAsync(() => units.CreateAsync(form.Entered(), cancellationToken))) return View(form);
        return Saved($"{form.Name}を登録しました");
    }

    [HttpGet("{code}")]
    public async Task<IActionResult> Edit(string code, CancellationToken cancellationToken) =>
        await queries.FindAsync(code, cancellationToken) is { } unit ? EditPage(unit, UnitForm.Of(unit)) : NotFound();

    [HttpPost("{code}")]
    public Task<IActionResult> Edit(string code, UnitForm form, CancellationToken cancellationToken) =>
        ChangeAsync(code, form, "名前を保存しました", () => units.RenameAsync(code, form.Version, form.Name!.Trim(), cancellationToken), cancellationToken);

    [HttpPost("{code}/active")]
    public Task<IActionResult> SetActive(string code, UnitForm form, bool isActive, CancellationToken cancellationToken) =>
        ChangeAsync(code, form, isActive ? "使うことにしました" : "使わないことにしました", () => units.SetActiveAsync(code, form.Version, isActive, cancellationToken), cancellationToken);

    private async Task<IActionResult> ChangeAsync(string code, UnitForm form, string done, Func<Task> write, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(code, cancellationToken) is not { } unit) return NotFound();
        if (!ModelState.IsValid) return EditPage(unit, form);
        actor.Reason = form.Reason;
        try
        {
            return await ModelState.TryAsync(write) ? Saved($"{unit.Label}：{done}") : EditPage(unit, form);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Conflict(unit, form);
        }
    }

    private RedirectToActionResult Saved(string what)
    {
        TempData.AddNotice(NoticeKind.Success, what, JapaneseDate.Time(clock.UtcNow));
        return RedirectToAction(nameof(Index));
    }

    // What was typed stays; the form now carries the version it is to be saved over.
    private ViewResult Conflict(UnitDetail unit, UnitForm form)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.Remove(nameof(form.Version));
        form.Version = unit.Version;
        ViewBag.Conflicts = form.ConflictsWith(unit);
        return EditPage(unit, form);
    }

    private ViewResult EditPage(UnitDetail unit, UnitForm form)
    {
        ViewBag.Unit = unit;
        return View(nameof(Edit), form);
    }
}
