using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>後閲: what deputies decided on proposals for the person, to be seen afterwards.</summary>
[RequirePermission(Permission.MoveProposals)]
public sealed class ProposalReviewsController(ProposalReviews reviews, CurrentStaff current, BusinessClock clock) : Controller
{
    [HttpGet(DossierAddress.Reviews)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Reviews", await reviews.WaitingAsync(current.Person, cancellationToken));

    [HttpPost(DossierAddress.Reviews)]
    public async Task<IActionResult> Review(ProposalReviewForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await reviews.ReviewAsync(current.Person, [.. form.Steps ?? []], cancellationToken) is var seen and > 0)
            TempData.AddNotice(NoticeKind.Success, $"{seen}件を後閲しました", $"{JapaneseDate.Time(clock.UtcNow)}、{current.Person.Name}。");
        return Redirect(DossierAddress.Reviews);
    }
}
