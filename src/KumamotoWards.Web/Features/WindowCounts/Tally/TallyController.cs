using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Tallies;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>タップ集計: one person at the window counts one by one. Scripts send through the API; the form here works without.</summary>
public sealed class TallyController(TallyPages pages, TallyService tallies, CurrentStaff current) : Controller
{
    [HttpGet(TallyAddress.Path), RequirePermission(Permission.ReadSharedFigures)]
    public async Task<IActionResult> Open(string? office, CancellationToken cancellationToken) =>
        await pages.OpenAsync(office, cancellationToken) is { } page ? View("Show", page) : NotFound();

    [HttpPost(TallyAddress.Path), RequirePermission(Permission.EnterCounts)]
    public async Task<IActionResult> Tap([FromQuery] string? office, TallyForm form, CancellationToken cancellationToken)
    {
        if (office is null || await pages.OpenAsync(office, cancellationToken) is not { } page) return NotFound();
        if (!ModelState.IsValid) return View("Show", page);
        // Without script the click is the moment it happened.
        var line = new TallyLine(form.Id, form.Item!, page.Day.Date, form.Delta);
        var result = await tallies.RecordAsync(current.Person, office, [line], cancellationToken);
        return result switch
        {
            TalliesRecorded recorded => Recorded(page, form, recorded),
            TalliesInvalid invalid => Invalid(page, invalid),
            _ => Forbid(),
        };
    }

    private LocalRedirectResult Recorded(TallyPage page, TallyForm form, TalliesRecorded recorded)
    {
        var name = page.Day.Items.First(item => item.Item.Slug == form.Item).Item.Name;
        if (recorded.Held.Count > 0)
            TempData.AddNotice(NoticeKind.Attention, "数えた分を保留しています。所長に確認してください。", recorded.Held[0].Message);
        else if (recorded.Duplicates.Count > 0)
            TempData.AddNotice(NoticeKind.Information, $"{name}のこの 1回は、すでに数えています。", "続けて数えるときは、もう一度押してください。");
        else
            TempData.AddNotice(NoticeKind.Success, $"{name}を {(form.Delta > 0 ? "＋" : "−")}{Math.Abs(form.Delta)} しました。");
        return LocalRedirect(TallyAddress.Of(page.Day.Office.Slug));
    }

    private ViewResult Invalid(TallyPage page, TalliesInvalid invalid)
    {
        foreach (var error in invalid.Errors) ModelState.AddModelError("", error.Message);
        return View("Show", page);
    }
}
