using KumamotoWards.Core.Accounts;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>日次入力: the counts of an office's day.</summary>
public sealed class DailyController(DailyPages pages, DailySaving saving) : DayController
{
    [HttpGet(DailyAddress.Path), RequirePermission(Permission.ReadSharedFigures)]
    public async Task<IActionResult> Open(string? office, string? date, CancellationToken cancellationToken) =>
        await pages.OpenAsync(office, date, cancellationToken) is { } page ? Show(page) : NotFound();

    [HttpPost(DailyAddress.Path), RequirePermission(Permission.EnterCounts)]
    public async Task<IActionResult> Save([FromQuery] string? office, [FromQuery] string? date, DailyForm form, CancellationToken cancellationToken)
    {
        if (await pages.SentAsync(office, date, form, cancellationToken) is not { } page) return NotFound();
        return Answer(page, await saving.SaveAsync(page, ModelState, cancellationToken));
    }
}
