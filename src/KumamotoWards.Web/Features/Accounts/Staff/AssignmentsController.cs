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

/// <summary>Where a person works: transfers entered ahead, concurrent posts, their end.</summary>
[Route("admin/staff/{staffNumber}/assignments")]
[RequirePermission(Permission.ManageStaff)]
public sealed class AssignmentsController(StaffQueries queries, StaffService staff, Actor actor, BusinessClock clock) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(string staffNumber, CancellationToken cancellationToken) =>
        await queries.FindAsync(staffNumber, cancellationToken) is { } person
            ? Page("NewAssignment", person, new TransferForm { Assignment = { ValidFrom = FiscalYear.Of(clock.Today).Next.FirstDay } })
            : NotFound();

    [HttpPost("new")]
    public async Task<IActionResult> New(string staffNumber, TransferForm form, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(staffNumber, cancellationToken) is not { } person) return NotFound();
        var saved = ModelState.IsValid && await SaveAsync(
            form.Reason, () => staff.AssignAsync(staffNumber, form.Version, form.Assignment.Entered(), form.EndsPrimary, cancellationToken), AssignmentFields.FieldOf);
        return saved ? Saved(person, "配属を登録しました") : Page("NewAssignment", person, form);
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> End(string staffNumber, int id, CancellationToken cancellationToken) =>
        await queries.FindAsync(staffNumber, cancellationToken) is { } person && person.Find(id) is { Phase: not AssignmentPhase.Ended }
            ? Page("EndAssignment", person, new EndAssignmentForm())
            : NotFound();

    [HttpPost("{id:int}")]
    public async Task<IActionResult> End(string staffNumber, int id, EndAssignmentForm form, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(staffNumber, cancellationToken) is not { } person || person.Find(id) is not { Phase: not AssignmentPhase.Ended } assignment) return NotFound();
        var isAhead = assignment.Phase == AssignmentPhase.Ahead;
        if (!isAhead && form.LastDay is null) ModelState.TryAddModelError(nameof(form.LastDay), "最後の日を入力してください。");
        var saved = ModelState.IsValid && await SaveAsync(form.Reason, () => isAhead
            ? staff.CancelAsync(staffNumber, form.Version, id, cancellationToken)
            : staff.EndAsync(staffNumber, form.Version, id, form.LastDay!.Value, cancellationToken));
        return saved ? Saved(person, isAhead ? "配属の予定を取り消しました" : "配属の最後の日を登録しました") : Page("EndAssignment", person, form);
    }

    private async Task<bool> SaveAsync(string? reason, Func<Task> write, Func<string, string>? fieldOf = null)
    {
        actor.Reason = reason;
        try
        {
            return await ModelState.TryAsync(write, fieldOf);
        }
        catch (DbUpdateConcurrencyException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", "まだ保存していません。ほかの人が先に配属を変えていました。今の配属を確かめて、もう一度保存してください。");
            return false;
        }
    }

    private RedirectResult Saved(StaffDetail person, string what)
    {
        TempData.AddNotice(NoticeKind.Success, $"{person.Name}さんの{what}", JapaneseDate.Time(clock.UtcNow));
        return Redirect(StaffAddress.Of(person.StaffNumber));
    }

    // The hidden version is always that of the assignments shown on this very page.
    private ViewResult Page(string view, StaffDetail person, object form)
    {
        ViewBag.Person = person;
        return View(view, form);
    }
}
