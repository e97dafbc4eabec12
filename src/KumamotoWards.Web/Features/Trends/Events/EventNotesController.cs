using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Web.Features.Trends.Places;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Web.Features.Trends.Events;

/// <summary>One note of headquarters: changed or withdrawn.</summary>
[Route($"{EventsPage.Path}/{{id:int}}"), RequirePermission(Permission.KeepTrendEvents)]
public sealed class EventNotesController(YearlyFiguresQueries queries, TrendNotes notes, Actor actor, BusinessClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } note ? Page(note, TrendNoteForm.Of(note.Event)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Edit(int id, TrendNoteForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } note) return NotFound();
        var place = string.IsNullOrEmpty(form.Target) ? PlaceName.City : PlaceName.Find(note.Figures, form.Target);
        if (place is null) ModelState.AddModelError(nameof(form.Target), "対象を選び直してください");
        if (place is null || !ModelState.IsValid) return Page(note, form);
        actor.Reason = form.Reason;
        return await SaveAsync(note, form, () => notes.ChangeAsync(id, form.Version, form.Entered(place), cancellationToken), $"「{form.Text!.Trim()}」を保存しました");
    }

    [HttpPost("withdraw")]
    public async Task<IActionResult> Withdraw(int id, WithdrawNoteForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } note) return NotFound();
        var shown = TrendNoteForm.Of(note.Event);
        if (!ModelState.IsValid) return Page(note, shown);
        actor.Reason = form.WithdrawalReason;
        return await SaveAsync(note, shown, () => notes.WithdrawAsync(id, form.Version, cancellationToken), $"「{note.Event.Text}」を取り下げました");
    }

    private async Task<IActionResult> SaveAsync(FoundNote note, TrendNoteForm form, Func<Task<bool>> write, string done)
    {
        try
        {
            if (!await write()) return NotFound();
        }
        catch (DbUpdateConcurrencyException)
        {
            return Conflict(note, form);
        }
        TempData.AddNotice(NoticeKind.Success, done, $"{JapaneseDate.Time(clock.UtcNow)}。グラフにはすぐに反映されます。");
        return Redirect(EventsPage.Path);
    }

    // What was typed stays; the form now carries the version it is to be saved over.
    private ViewResult Conflict(FoundNote note, TrendNoteForm form)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.Remove(nameof(form.Version));
        form.Version = note.Event.Note!.Version;
        ViewBag.Conflicts = form.ConflictsWith(note.Event, slug => PlaceName.Find(note.Figures, slug)?.Scope(note.Figures, "").Name ?? "市全体");
        return Page(note, form);
    }

    private ViewResult Page(FoundNote note, TrendNoteForm form)
    {
        ViewBag.Note = note.Event;
        ViewBag.Places = PlaceName.Choices(note.Figures);
        return View(nameof(Edit), form);
    }

    private async Task<FoundNote?> FindAsync(int id, CancellationToken cancellationToken)
    {
        var figures = await queries.FiguresAsync(cancellationToken);
        return figures.Notes.FirstOrDefault(note => note.Note!.Id == id) is { } found ? new FoundNote(figures, found) : null;
    }

    private sealed record FoundNote(YearlyFigures Figures, TrendEvent Event);
}
