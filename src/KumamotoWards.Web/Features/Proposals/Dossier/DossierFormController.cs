using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>
/// Forms of a proposal's page. Many stand on it at once, so each has a name before its fields; a refused one comes back
/// open, with what was typed and the refusal at its field.
/// </summary>
public abstract class DossierFormController(DossierPages pages, CurrentStaff current, BusinessClock clock) : Controller
{
    protected StaffSnapshot Person => current.Person;

    /// <summary>Binds and validates; the fields are <c>name.Field</c>.</summary>
    protected async Task<bool> ReadAsync(object form, string name) => await TryUpdateModelAsync(form, form.GetType(), name) && ModelState.IsValid;

    /// <param name="result">Null when there is no such proposal for the person.</param>
    /// <param name="done">What was done, for the notice.</param>
    protected async Task<IActionResult> AnswerAsync(int id, string name, ProposalResult? result, string done, CancellationToken cancellationToken)
    {
        if (result is null) return NotFound();
        if (result.Refusal is ProposalRefusal.Forbidden or ProposalRefusal.ForbiddenToDeputies) return Forbid();
        if (result.Refusal is null) return Taken(id, done);
        ModelState.AddModelError(result.Field.Length > 0 ? $"{name}.{result.Field}" : "", result.Message!);
        return await AgainAsync(id, name, IsConflict(result.Refusal.Value), result.Refusal == ProposalRefusal.ChangedMeanwhile, cancellationToken);
    }

    protected Task<IActionResult> AgainAsync(int id, string name, CancellationToken cancellationToken) =>
        AgainAsync(id, name, isConflict: false, isStale: false, cancellationToken);

    private RedirectResult Taken(int id, string done)
    {
        TempData.AddNotice(NoticeKind.Success, done, $"{JapaneseDate.Time(clock.UtcNow)}、{Person.Name}。");
        return Redirect(DossierAddress.Of(id));
    }

    private async Task<IActionResult> AgainAsync(int id, string name, bool isConflict, bool isStale, CancellationToken cancellationToken)
    {
        if (await pages.ReadAsync(id, name, cancellationToken) is not { } page) return NotFound();
        if (isStale) ModelState.AddModelError("", LastChange.Of(page.Detail));
        if (isConflict)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ViewData[ErrorSummaryTagHelper.TitleKey] = "まだ記録していません";
        }
        return View("Detail", page);
    }

    private static bool IsConflict(ProposalRefusal refusal) =>
        refusal is ProposalRefusal.ChangedMeanwhile or ProposalRefusal.WrongState or ProposalRefusal.AnsweredElsewhere;
}
