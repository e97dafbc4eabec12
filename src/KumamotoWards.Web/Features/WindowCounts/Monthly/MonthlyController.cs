using KumamotoWards.Core.Accounts;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>月間表: an office's month, or a ward's offices on one day, as one grid.</summary>
public sealed class MonthlyController(MonthlyPages pages, MonthlySaving saving) : Controller
{
    /// <summary>Where the notice of what was saved stands.</summary>
    public const string SavedPlace = "saved";

    [HttpGet(MonthlyAddress.Path), RequirePermission(Permission.ReadSharedFigures)]
    public async Task<IActionResult> Open(MonthlyQuery query, CancellationToken cancellationToken) =>
        await pages.OpenAsync(query, cancellationToken) is { } page ? View("Show", page) : NotFound();

    [HttpGet(MonthlyAddress.Csv), RequirePermission(Permission.ReadSharedFigures)]
    public async Task<IActionResult> Csv(MonthlyQuery query, CancellationToken cancellationToken)
    {
        if (await pages.OpenAsync(query, cancellationToken) is not { } page) return NotFound();
        return CsvFile.Of($"月間表_{page.Place.Name}_{(page.ShowsOffices ? MonthlyAddress.Write(page.Place.Date) : MonthlyAddress.WriteMonth(page.Place.Month))}", page.Rows, MonthlyColumns.Of(page));
    }

    /// <summary>The grid as one plain form, for a browser without script.</summary>
    [HttpPost(MonthlyAddress.Path), RequirePermission(Permission.EnterCounts)]
    public async Task<IActionResult> Save([FromQuery] MonthlyQuery query, [FromForm] MonthlyForm form, CancellationToken cancellationToken)
    {
        if (query is { Office: null, Ward: null }) return NotFound();
        foreach (var key in form.KeepTheirs) form.Cells.Remove(key);
        if (await pages.SentAsync(query, form, conflicts: null, cancellationToken) is not { } page) return NotFound();
        return await saving.SaveAsync(query, page, ModelState, cancellationToken) switch
        {
            MonthlyStored stored => Stored(page, stored),
            MonthlyToCorrect correct => View("Show", correct.Page),
            _ => Forbid(),
        };
    }

    /// <summary>Post, redirect, get.</summary>
    private LocalRedirectResult Stored(MonthlyPage page, MonthlyStored stored)
    {
        new PageNotice(NoticeKind.Success, stored.Title, stored.Text).Keep(TempData, SavedPlace);
        return LocalRedirect($"{page.Place.Address()}#{SavedPlace}");
    }
}
