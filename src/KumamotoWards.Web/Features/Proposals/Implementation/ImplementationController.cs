using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Implementation;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Implementation;

/// <summary>実施の記録: what the 主務課 plans and reports of an adopted proposal.</summary>
public sealed class ImplementationController(ImplementationPages pages, ImplementationService service, CurrentStaff current, BusinessClock clock) : Controller
{
    private StaffSnapshot Person => current.Person;

    [HttpGet(ImplementationAddress.Page), RequirePermission(Permission.ReadProposals)]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) =>
        await pages.ReadAsync(id, typed: null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost(ImplementationAddress.Plan), RequirePermission(Permission.HandleProposals)]
    public Task<IActionResult> Plan(int id, PlanForm form, CancellationToken cancellationToken) => WriteAsync(
        id, ImplementationSection.PlanName, form, "予算の年度を記録しました", () => service.PlanAsync(Person, new(id, form.Version), form.BudgetFiscalYear, cancellationToken), cancellationToken);

    [HttpPost(ImplementationAddress.Milestones), RequirePermission(Permission.HandleProposals)]
    public Task<IActionResult> AddMilestone(int id, MilestoneForm form, CancellationToken cancellationToken) => WriteAsync(
        id, ImplementationSection.NewMilestoneName, form, "予定を追加しました", () => service.AddMilestoneAsync(Person, new(id, form.Version), form.Content, cancellationToken), cancellationToken);

    [HttpPost(ImplementationAddress.Milestone), RequirePermission(Permission.HandleProposals)]
    public Task<IActionResult> ChangeMilestone(int id, int milestoneId, MilestoneForm form, CancellationToken cancellationToken) => WriteAsync(
        id, NameOf(milestoneId), form, "予定を変えました", () => service.ChangeMilestoneAsync(Person, new(id, form.Version), milestoneId, form.Content, cancellationToken), cancellationToken);

    [HttpPost(ImplementationAddress.FinishMilestone), RequirePermission(Permission.HandleProposals)]
    public Task<IActionResult> FinishMilestone(int id, int milestoneId, ImplementationForm form, CancellationToken cancellationToken) => WriteAsync(
        id, NameOf(milestoneId), form, "予定を終わりにしました", () => service.FinishMilestoneAsync(Person, new(id, form.Version), milestoneId, cancellationToken), cancellationToken);

    [HttpPost(ImplementationAddress.RemoveMilestone), RequirePermission(Permission.HandleProposals)]
    public Task<IActionResult> RemoveMilestone(int id, int milestoneId, ImplementationForm form, CancellationToken cancellationToken) => WriteAsync(
        id, NameOf(milestoneId), form, "予定を外しました", () => service.RemoveMilestoneAsync(Person, new(id, form.Version), milestoneId, cancellationToken), cancellationToken);

    [HttpPost(ImplementationAddress.Progress), RequirePermission(Permission.HandleProposals)]
    public Task<IActionResult> ReportProgress(int id, ProgressForm form, CancellationToken cancellationToken) => WriteAsync(
        id, ImplementationSection.ProgressName, form, "進捗を書きました", () => service.ReportProgressAsync(Person, id, form.Text!, cancellationToken), cancellationToken);

    [HttpPost(ImplementationAddress.Result), RequirePermission(Permission.HandleProposals)]
    public Task<IActionResult> RecordResult(int id, ResultForm form, CancellationToken cancellationToken) => WriteAsync(
        id, ImplementationSection.ResultName, form, "結果を記録しました", () => service.RecordResultAsync(Person, new(id, form.Version), form.Result!, cancellationToken), cancellationToken);

    private static string NameOf(int milestoneId) => $"milestone-{milestoneId}";

    private async Task<IActionResult> WriteAsync(int id, string name, object form, string done, Func<Task<ProposalResult?>> write, CancellationToken cancellationToken)
    {
        ProposalResult? result = null;
        if (!ModelState.IsValid || !await ModelState.TryAsync(async () => result = await write()))
            return await AgainAsync(id, new TypedForm(name, form), cancellationToken);
        if (result is null) return NotFound();
        if (result.Refusal == ProposalRefusal.Forbidden) return Forbid();
        if (result.Refusal is not null)
        {
            ModelState.AddModelError("", result.Message!);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await AgainAsync(id, new TypedForm(name, form), cancellationToken);
        }
        TempData.AddNotice(NoticeKind.Success, done, $"{JapaneseDate.Time(clock.UtcNow)}、{Person.Name}。");
        return Redirect(ImplementationAddress.DossierOf(id));
    }

    /// <summary>The page with what was typed. Who may not write sees no form to mend, and is refused.</summary>
    private async Task<IActionResult> AgainAsync(int id, TypedForm typed, CancellationToken cancellationToken)
    {
        if (await pages.ReadAsync(id, typed, cancellationToken) is not { } page) return NotFound();
        if (!page.Detail.Standing.Is(ProposalParty.SectionStaff)) return Forbid();
        foreach (var (field, message) in ModelState.SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage))).ToList())
        {
            if (field.Length == 0) continue;
            // Each form of the page has ids of its own.
            ModelState.Remove(field);
            ModelState.AddModelError($"{typed.Name}-{field}", message);
        }
        return View(nameof(Index), page);
    }
}
