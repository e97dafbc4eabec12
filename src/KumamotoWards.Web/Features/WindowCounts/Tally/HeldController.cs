using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Tallies;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>保留中の分: taps that could not be counted, and what the office decides about them.</summary>
[RequirePermission(Permission.EnterCounts)]
public sealed class HeldController(HeldTallyQueries held, HeldTallyService decisions, CurrentStaff current) : Controller
{
    [HttpGet(TallyAddress.Held)]
    public async Task<IActionResult> Open(CancellationToken cancellationToken) => await ShowAsync(sent: null, cancellationToken);

    [HttpPost(TallyAddress.Held)]
    public async Task<IActionResult> Decide(HeldForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await ShowAsync(form, cancellationToken);
        var result = await decisions.DecideAsync(current.Person, form.Decision!.Value, form.Ids, form.Reason, cancellationToken);
        if (result.Forbidden) return Forbid();
        if (result.Problem is { } problem)
        {
            ModelState.AddModelError(problem.Code.StartsWith("reason-", StringComparison.Ordinal) ? nameof(HeldForm.Reason) : nameof(HeldForm.Decision), problem.Message);
            return await ShowAsync(form, cancellationToken);
        }
        TempData.AddNotice(result.Taps > 0 ? NoticeKind.Success : NoticeKind.Information, HeldWords.Done(form.Decision.Value, result.Taps));
        return LocalRedirect(TallyAddress.Held);
    }

    private async Task<ViewResult> ShowAsync(HeldForm? sent, CancellationToken cancellationToken) =>
        View("Held", new HeldPage(await held.WaitingAsync(current.Person, cancellationToken), sent));
}
