using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Monthly;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>What stands beside the active cell of the grid, as a part of its page.</summary>
public sealed class CellController(CellQueries cells, CellCommentService comments, CurrentStaff current) : Controller
{
    /// <param name="part">Only the part that the grid shows beside its cells; else a page of its own.</param>
    [HttpGet(MonthlyAddress.Cell), RequirePermission(Permission.ReadSharedFigures)]
    public Task<IActionResult> Show(string? office, string? date, string? item, bool part, CancellationToken cancellationToken) =>
        AnswerAsync(new CellAddress(office, date, item, part), form: null, cancellationToken);

    /// <summary>Writes, changes or deletes the comment.</summary>
    [HttpPost(MonthlyAddress.Comment), RequirePermission(Permission.EnterCounts)]
    public async Task<IActionResult> Comment([FromQuery] CellAddress address, [FromForm] CommentForm form, CancellationToken cancellationToken)
    {
        if (MonthlyAddress.Read(address.Date) is not { } date) return NotFound();
        if (!ModelState.IsValid && !form.Delete) return await AnswerAsync(address, form, cancellationToken);
        ModelState.Clear();
        var result = await comments.SaveAsync(current.Person, address.Office, date, address.Item, form.Delete ? null : form.Text, form.Version, cancellationToken);
        if (result.Problem is { Code: "forbidden" })
            return await cells.FindAsync(current.Person, address.Office, date, address.Item, cancellationToken) is null ? NotFound() : Forbid();
        if (result.Problem is { } problem) ModelState.AddModelError(nameof(CommentForm.Text), problem.Message);
        if (result.Stale is { } stale)
        {
            ModelState.AddModelError(nameof(CommentForm.Text), StaleWords(stale.Text));
            // The person sees what stands there now: saving once more replaces it.
            form.Version = stale.Version;
        }
        if (!ModelState.IsValid) return await AnswerAsync(address, form, cancellationToken);
        return address.Part
            ? await AnswerAsync(address, form: null, cancellationToken)
            : LocalRedirect(MonthlyAddress.OfCell(address.Office!, date, address.Item!));
    }

    private static string StaleWords(string now) => now.Length > 0
        ? $"コメントは、ほかの人が先に変えていました。いまのコメントは「{now}」です。残す内容に直して、もう一度保存してください。"
        : "コメントは、ほかの人が先に消していました。残すときは、もう一度保存してください。";

    private async Task<IActionResult> AnswerAsync(CellAddress address, CommentForm? form, CancellationToken cancellationToken)
    {
        if (MonthlyAddress.Read(address.Date) is not { } date) return NotFound();
        if (await cells.FindAsync(current.Person, address.Office, date, address.Item, cancellationToken) is not { } cell) return NotFound();
        var page = CellPage.Of(cell, current.Person.Has(Permission.EnterCounts), form);
        return address.Part ? PartialView("_Cell", page) : View("Cell", page);
    }
}

/// <summary>Which cell, and whether only its part of a page is wanted.</summary>
public sealed record CellAddress(string? Office, string? Date, string? Item, bool Part);
