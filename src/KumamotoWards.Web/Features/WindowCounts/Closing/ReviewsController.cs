using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>後閲: what deputies decided for the person, to be seen afterwards.</summary>
[RequirePermission(Permission.CloseMonths)]
public sealed class ReviewsController(DeputyReviews reviews, CurrentStaff current, BusinessClock clock) : Controller
{
    [HttpGet(ClosingAddress.Reviews)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Reviews", await reviews.WaitingAsync(current.Person, cancellationToken));

    [HttpPost(ClosingAddress.Reviews)]
    public async Task<IActionResult> Review(ReviewForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await reviews.ReviewAsync(current.Person, [.. form.Steps ?? []], cancellationToken) is var seen and > 0)
            TempData.AddNotice(NoticeKind.Success, $"{seen}件を後閲しました", $"{JapaneseDate.Time(clock.UtcNow)}、{current.Person.Name}。");
        return Redirect(ClosingAddress.Reviews);
    }
}
