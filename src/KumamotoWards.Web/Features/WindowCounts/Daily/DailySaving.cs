using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>Saves what was typed on the page of an office's day: the counts all or none, then the memo.</summary>
public sealed class DailySaving(DailyCountService counts, DayNoteService notes, PaperTotalService paperTotals, DailyPages pages)
{
    public async Task<DailyOutcome> SaveAsync(DailyPage page, ModelStateDictionary errors, CancellationToken cancellationToken)
    {
        if (IsForbidden(page)) return new DailyForbidden();
        if (!errors.IsValid)
        {
            DailyErrors.NameItems(page, errors);
            return new DailyToCorrect(page);
        }
        var lines = DailyLines.Of(page);
        return await SaveCountsAsync(page, lines, errors, cancellationToken)
            ?? await SavePaperTotalAsync(page, lines, errors, cancellationToken)
            ?? await SaveNoteAsync(page, lines, errors, cancellationToken)
            ?? await StoredAsync(page, lines, cancellationToken);
    }

    /// <summary>An address or a field of a count that is not this person's: the page never sends that.</summary>
    private static bool IsForbidden(DailyPage page) =>
        page.Rows.Any(row => row.Cell is not null && row.Data.Mode == CountWriteMode.None)
        || page.Rows.All(row => row.Data.Mode == CountWriteMode.None);

    /// <summary>Null when the counts stand as typed.</summary>
    private async Task<DailyOutcome?> SaveCountsAsync(DailyPage page, List<DayLine> lines, ModelStateDictionary errors, CancellationToken cancellationToken)
    {
        if (lines.Count == 0) return null;
        switch (await SendAsync(page, lines, cancellationToken))
        {
            case DailySaveForbidden:
                return new DailyForbidden();
            case DailySaveConflict conflict:
                var now = await pages.AgainAsync(page, page.Form, cancellationToken);
                return new DailyToChoose(ConflictPage.Of(now, conflict.Conflicts.Select(each => each.Item).ToHashSet()));
            case DailySaveInvalid invalid:
                DailyErrors.Add(errors, page, invalid.Errors);
                return new DailyToCorrect(page);
            case DailySaveRefused refused:
                DailyErrors.Add(errors, page, refused.Errors);
                return new DailyToCorrect(await pages.AgainAsync(page, page.Form, cancellationToken));
            default:
                return null;
        }
    }

    /// <summary>
    /// A page that was left and opened again by the back button sends ids of lines that are saved already, with other
    /// numbers. They are new lines then; what they say is compared with what stands there as always.
    /// </summary>
    private async Task<DailySaveResult> SendAsync(DailyPage page, List<DayLine> lines, CancellationToken cancellationToken)
    {
        var result = await SendOnceAsync(page, lines, cancellationToken);
        if (result is not DailySaveRefused refused) return result;
        var used = refused.Errors.Where(error => error.Code == LedgerRefusal.IdReused.Code()).Select(error => error.Item).ToHashSet();
        if (used.Count == 0) return result;
        foreach (var cell in page.Form.Cells.Where(cell => used.Contains(cell.Item))) cell.Id = Guid.NewGuid();
        return await SendOnceAsync(page, DailyLines.Of(page), cancellationToken);
    }

    private Task<DailySaveResult> SendOnceAsync(DailyPage page, List<DayLine> lines, CancellationToken cancellationToken) =>
        counts.SaveAsync(page.Reader, page.Office.Slug, lines, page.Form.OnBehalfReason, cancellationToken: cancellationToken);

    private async Task<DailyOutcome?> SavePaperTotalAsync(DailyPage page, List<DayLine> lines, ModelStateDictionary errors, CancellationToken cancellationToken)
    {
        if (!page.Form.ChangesPaperTotal) return null;
        var (total, seen) = (CountText.Read(page.Form.PaperTotal).Count, page.Form.PaperTotalSeen);
        if (await paperTotals.SaveAsync(page.Reader, page.Office.Slug, page.Date, total, seen, cancellationToken) is not { } problem) return null;
        var now = await pages.AgainAsync(page, cancellationToken: cancellationToken);
        (now.Form.PaperTotal, now.Form.Note) = (page.Form.PaperTotal, page.Form.Note);
        errors.Clear();
        errors.AddModelError(nameof(DailyForm.PaperTotal), problem.Message);
        return new DailyToCorrect(now with { SavedCounts = lines.Count == 0 ? null : "件数は保存しました。" });
    }

    private async Task<DailyOutcome?> SaveNoteAsync(DailyPage page, List<DayLine> lines, ModelStateDictionary errors, CancellationToken cancellationToken)
    {
        if (!page.Form.ChangesNote) return null;
        var result = await notes.SaveAsync(page.Reader, page.Office.Slug, page.Date, DailyForm.Text(page.Form.Note), page.Form.NoteVersion, cancellationToken);
        if (result is { Problem: null, Stale: null }) return null;
        var now = await pages.AgainAsync(page, cancellationToken: cancellationToken);
        now.Form.Note = page.Form.Note;
        errors.Clear();
        errors.AddModelError(nameof(DailyForm.Note), DailyErrors.OfNote(result));
        return new DailyToCorrect(now with { SavedCounts = lines.Count == 0 ? null : "件数は保存しました。" });
    }

    private async Task<DailyOutcome> StoredAsync(DailyPage page, List<DayLine> lines, CancellationToken cancellationToken)
    {
        if (lines.Count == 0 && !page.Form.ChangesNote && !page.Form.ChangesPaperTotal) return new DailyStored($"{page.Day}は保存済みです。", "変わったところはありません。");
        var now = await pages.AgainAsync(page, cancellationToken: cancellationToken);
        return new DailyStored($"{page.Day}を保存しました。", $"{now.Summary}{Changed(page, now, lines)}{Unconfirmed(page, now)}");
    }

    private static string Changed(DailyPage page, DailyPage now, List<DayLine> lines)
    {
        var items = lines.Select(line => line.Item).ToHashSet();
        if (items.Count == 0) return $"　変えたところ：{(page.Form.ChangesPaperTotal ? "紙の合計" : "メモ")}";
        return items.Count == now.Entered ? "" : $"　変えた区分：{string.Join("、", page.Rows.Where(row => items.Contains(row.Item.Slug)).Select(row => row.Item.Name))}";
    }

    private static string Unconfirmed(DailyPage page, DailyPage now) =>
        page.MyUnits.Any(unit => unit.ConfirmedAt is not null) && now.MyUnits.All(unit => unit.ConfirmedAt is null)
            ? "　本日分の確定は取り消されました。もう一度確定してください。"
            : "";
}
