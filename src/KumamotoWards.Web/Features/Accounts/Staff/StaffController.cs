using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Staff;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>The people: search, enter, correct.</summary>
[Route("admin/staff")]
[RequirePermission(Permission.ManageStaff)]
public sealed class StaffController(StaffQueries queries, StaffService staff, Actor actor, BusinessClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, int? unit, AccountStatus? status, int page, CancellationToken cancellationToken)
    {
        var search = new StaffSearch(q, unit, status, page);
        return View(new StaffIndex(search, await queries.SearchAsync(search, cancellationToken)));
    }

    [HttpGet("new")]
    public IActionResult New() => View(new NewStaffForm { Assignment = { ValidFrom = clock.Today } });

    [HttpPost("new")]
    public async Task<IActionResult> New(NewStaffForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return View(form);
        var entered = form.Entered();
        string? password = null;
        if (!await ModelState.TryAsync(async () => password = await staff.CreateAsync(entered, cancellationToken), AssignmentFields.FieldOf)) return View(form);
        TempData.AddNotice(NoticeKind.Success, $"{entered.Facts.Name}さんを登録しました", JapaneseDate.Time(clock.UtcNow));
        TempData.KeepTemporaryPassword(password);
        return Redirect(StaffAddress.Of(entered.StaffNumber));
    }

    [HttpGet("{staffNumber}")]
    public async Task<IActionResult> Show(string staffNumber, CancellationToken cancellationToken) =>
        await queries.FindAsync(staffNumber, cancellationToken) is { } person ? View(person) : NotFound();

    [HttpGet("{staffNumber}/edit")]
    public async Task<IActionResult> Edit(string staffNumber, CancellationToken cancellationToken) =>
        await queries.FindAsync(staffNumber, cancellationToken) is { } person ? EditPage(person, PersonForm.Of(person)) : NotFound();

    [HttpPost("{staffNumber}/edit")]
    public async Task<IActionResult> Edit(string staffNumber, PersonForm form, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(staffNumber, cancellationToken) is not { } person) return NotFound();
        if (!ModelState.IsValid) return EditPage(person, form);
        actor.Reason = form.Reason;
        try
        {
            await staff.CorrectAsync(staffNumber, form.Version, form.Facts(), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Conflict(person, form);
        }
        TempData.AddNotice(NoticeKind.Success, $"{form.StoredName()}さんの情報を保存しました", JapaneseDate.Time(clock.UtcNow));
        return Redirect(StaffAddress.Of(staffNumber));
    }

    // What was typed stays; the form now carries the version it is to be saved over.
    private ViewResult Conflict(StaffDetail person, PersonForm form)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.Remove(nameof(form.Version));
        form.Version = person.Version;
        ViewBag.Conflicts = form.ConflictsWith(person);
        return EditPage(person, form);
    }

    private ViewResult EditPage(StaffDetail person, PersonForm form)
    {
        ViewBag.Person = person;
        return View(nameof(Edit), form);
    }
}
