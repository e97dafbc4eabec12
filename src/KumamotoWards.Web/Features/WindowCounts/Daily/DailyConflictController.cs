using KumamotoWards.Core.Accounts;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>どちらの数を残しますか: two people changed the same cell, and the second one decides.</summary>
public sealed class DailyConflictController(DailyPages pages, DailySaving saving) : DayController
{
    [HttpPost(DailyAddress.Conflict), RequirePermission(Permission.EnterCounts)]
    public async Task<IActionResult> Decide([FromQuery] string? office, [FromQuery] string? date, ConflictForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await pages.SentAsync(office, date, form, cancellationToken) is { } undecided ? Ask(undecided, form) : NotFound();
        if (await pages.SentAsync(office, date, form.Decided(), cancellationToken) is not { } page) return NotFound();
        return Answer(page, await saving.SaveAsync(page, ModelState, cancellationToken));
    }

    /// <summary>Back to the day with everything as it was typed; nothing is saved.</summary>
    [HttpPost(DailyAddress.Back), RequirePermission(Permission.EnterCounts)]
    public async Task<IActionResult> Return([FromQuery] string? office, [FromQuery] string? date, DailyForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await pages.SentAsync(office, date, form, cancellationToken) is { } page ? Show(page with { IsUnsaved = true }) : NotFound();
    }

    private ViewResult Ask(DailyPage page, ConflictForm form)
    {
        var conflict = ConflictPage.Of(page, form.Choices.Select(choice => choice.Item).ToHashSet());
        foreach (var row in conflict.Rows)
            if (ModelState[row.Name(nameof(ChoiceForm.Keep))] is { Errors: [var first, ..] } entry)
            {
                entry.Errors.Clear();
                entry.Errors.Add($"{row.Row.Item.Name}：{first.ErrorMessage}");
            }
        return Choose(conflict);
    }
}
