using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>The steps of a month: 提出、引戻し、差戻し、承認、締め、再開 and its request.</summary>
public sealed class ClosingStepController(ClosingService closing, ClosingPages pages, CurrentStaff current, BusinessClock clock) : Controller
{
    [HttpPost(ClosingAddress.Step), RequirePermission(Permission.CloseMonths)]
    public async Task<IActionResult> Take(string office, string month, string step, StepForm form, CancellationToken cancellationToken)
    {
        if (ClosingAddress.ReadMonth(month) is not { } first || MonthText.Action(step) is not { } action) return NotFound();
        if (!ModelState.IsValid) return await AgainAsync(office, month, new RefusedStep(action, form.Reason), cancellationToken);
        var result = await closing.MoveAsync(current.Person, new MonthRequest(office, first, action, MonthVersion.Read(form.Version)!.Value, form.Reason), cancellationToken);
        if (result.Refusal is null) return Taken(office, first, action);
        if (result.Refusal is MonthRefusal.UnknownOffice or MonthRefusal.UnknownMonth) return NotFound();
        if (result.Refusal is MonthRefusal.Forbidden) return Forbid();
        ModelState.AddModelError(FieldOf(result.Refusal.Value, action), result.Message!);
        if (result.Refusal is not (MonthRefusal.ReasonRequired or MonthRefusal.ReasonTooLong)) Response.StatusCode = StatusCodes.Status409Conflict;
        return await AgainAsync(office, month, new RefusedStep(action, form.Reason), cancellationToken);
    }

    /// <summary>The id of the reason's field: each step has its own on the page.</summary>
    public static string ReasonOf(OfficeMonthAction action) => $"reason-{action.Slug()}";

    private static string FieldOf(MonthRefusal refusal, OfficeMonthAction action) =>
        refusal is MonthRefusal.ReasonRequired or MonthRefusal.ReasonTooLong ? ReasonOf(action) : "";

    private RedirectResult Taken(string office, DateOnly month, OfficeMonthAction action)
    {
        TempData.AddNotice(NoticeKind.Success, $"{month.Month}月分{StepText.Done(action)}", $"{JapaneseDate.Time(clock.UtcNow)}、{current.Person.Name}。");
        return Redirect(ClosingAddress.Of(office, month));
    }

    private async Task<IActionResult> AgainAsync(string office, string month, RefusedStep refused, CancellationToken cancellationToken) =>
        await pages.ReadAsync(new ClosingFilter(null, null, null, office, month), refused, cancellationToken) is { } page
            ? View("Index", page)
            : NotFound();
}
