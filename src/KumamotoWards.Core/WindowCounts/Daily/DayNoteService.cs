using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>What became of a memo; at most one of the two is set.</summary>
/// <param name="Stale">Somebody else changed it since: the memo as it is now.</param>
public sealed record NoteResult(CountProblem? Problem = null, DayNote? Stale = null);

/// <summary>この日のメモ: written by who may write a count of the office's day.</summary>
public sealed class DayNoteService(WardsDbContext db, CountRulesQueries rulesQueries)
{
    /// <param name="version">The version that the form showed; null when there was no memo.</param>
    public async Task<NoteResult> SaveAsync(
        StaffSnapshot person, string? officeSlug, DateOnly date, string? text, Guid? version, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var office = rules.Directory.FindOffice(officeSlug);
        if (office is null || !rules.Catalog.TakenBy(office.Id, date).Any(item => CountWriteAccess.For(person, office, item, date).As is not null))
            return new NoteResult(new CountProblem("forbidden", CountWriteAccess.ForbiddenMessage));
        var written = (text ?? "").Trim();
        if (written.Length > DayNote.TextMaxLength)
            return new NoteResult(new CountProblem("note-too-long", $"メモは {DayNote.TextMaxLength}文字以内で入力してください。"));
        return await WriteAsync(office.Id, date, written, version, cancellationToken);
    }

    private async Task<NoteResult> WriteAsync(int officeId, DateOnly date, string text, Guid? version, CancellationToken cancellationToken)
    {
        var note = await db.DayNotes.SingleOrDefaultAsync(row => row.OfficeId == officeId && row.Date == date, cancellationToken);
        if ((note?.Text ?? "") == text) return new NoteResult();
        if (note?.Version != version) return new NoteResult(Stale: note ?? new DayNote { OfficeId = officeId, Date = date });
        if (note is null) db.DayNotes.Add(note = new DayNote { OfficeId = officeId, Date = date });
        note.Text = text;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new NoteResult();
        }
        catch (DbUpdateException)
        {
            // Lost by a moment: another memo of the same day was saved between our look and our save.
            db.ChangeTracker.Clear();
            return new NoteResult(Stale: await db.DayNotes.AsNoTracking().SingleOrDefaultAsync(row => row.OfficeId == officeId && row.Date == date, cancellationToken));
        }
    }
}
