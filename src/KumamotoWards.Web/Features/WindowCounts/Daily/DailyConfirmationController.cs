using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>本日分確定: the day is complete, and its undoing.</summary>
public sealed class DailyConfirmationController(DailyPages pages, DailySaving saving, DayConfirmationService confirmations) : DayController
{
    /// <summary>Saves what is typed and confirms it.</summary>
    [HttpPost(DailyAddress.Confirm), RequirePermission(Permission.EnterCounts)]
    public async Task<IActionResult> Confirm([FromQuery] string? office, [FromQuery] string? date, DailyForm form, CancellationToken cancellationToken)
    {
        if (await pages.SentAsync(office, date, form, cancellationToken) is not { } page) return NotFound();
        if (ModelState.IsValid) DailyErrors.AddBlanks(ModelState, page);
        var saved = await saving.SaveAsync(page, ModelState, cancellationToken);
        if (saved is not DailyStored) return Answer(page, saved);
        var result = await confirmations.ConfirmAsync(page.Reader, office, page.Date, form.OnBehalfReason, cancellationToken);
        return await AnswerAsync(page, result, "の本日分を確定しました。", cancellationToken);
    }

    [HttpPost(DailyAddress.Withdraw), RequirePermission(Permission.EnterCounts)]
    public async Task<IActionResult> Withdraw([FromQuery] string? office, [FromQuery] string? date, CancellationToken cancellationToken)
    {
        if (await pages.SentAsync(office, date, new DailyForm(), cancellationToken) is not { } page) return NotFound();
        var result = await confirmations.WithdrawAsync(page.Reader, office, page.Date, cancellationToken);
        return await AnswerAsync(page, result, "の確定を取り消しました。", cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(DailyPage page, ConfirmationResult result, string what, CancellationToken cancellationToken)
    {
        if (result.Forbidden) return Forbid();
        var now = await pages.AgainAsync(page, cancellationToken: cancellationToken);
        if (result.Problem is { } problem)
        {
            ModelState.AddModelError("", problem.Message);
            return Show(now);
        }
        return Stored(page, new DailyStored($"{page.Day}{what}", now.Summary));
    }
}
