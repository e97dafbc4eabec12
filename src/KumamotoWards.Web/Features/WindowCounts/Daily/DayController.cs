using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>What the pages of an office's day have in common: how they answer a form.</summary>
public abstract class DayController : Controller
{
    /// <summary>Where the notice of what was saved stands: beside the buttons.</summary>
    public const string SavedPlace = "saved";

    protected IActionResult Answer(DailyPage page, DailyOutcome outcome) => outcome switch
    {
        DailyStored stored => Stored(page, stored, DailyAddress.Read(page.Form.Then)),
        DailyToCorrect correct => Show(correct.Page),
        DailyToChoose choose => Choose(choose.Page),
        _ => Forbid(),
    };

    protected ViewResult Show(DailyPage page) => View("Show", page);

    protected ViewResult Choose(ConflictPage page) => View("Conflict", page);

    /// <summary>Post, redirect, get; the address leads to the notice even without script.</summary>
    protected IActionResult Stored(DailyPage page, DailyStored stored, DateOnly? then = null)
    {
        new PageNotice(NoticeKind.Success, stored.Title, stored.Text).Keep(TempData, SavedPlace);
        return LocalRedirect($"{page.AddressOf(then ?? page.Date)}#{SavedPlace}");
    }
}
