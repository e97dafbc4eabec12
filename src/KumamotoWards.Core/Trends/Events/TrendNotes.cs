using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Trends.Events;

/// <summary>A note as it is to stand.</summary>
/// <param name="WardId">The ward it is about; with no office either, the city.</param>
public sealed record TrendNoteEntry(
    TrendNoteKind Kind, DateOnly From, DateOnly? To, string Text, string? Detail, bool BreaksSeries, int? WardId, int? OfficeId);

/// <summary>
/// Writes the notes of headquarters. A broken rule throws <see cref="RuleViolationException"/>; a save against another
/// version than the form showed, <see cref="DbUpdateConcurrencyException"/>.
/// </summary>
public sealed class TrendNotes(WardsDbContext db, Actor actor, BusinessClock clock)
{
    public async Task AddAsync(TrendNoteEntry entry, CancellationToken cancellationToken = default)
    {
        Require(entry);
        var note = new TrendNote { Kind = entry.Kind, From = entry.From, Text = entry.Text };
        Write(note, entry);
        db.Add(note);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <returns>False when there is no such note, or it has been withdrawn.</returns>
    public async Task<bool> ChangeAsync(int id, Guid version, TrendNoteEntry entry, CancellationToken cancellationToken = default)
    {
        Require(entry);
        if (await FindAsync(id, cancellationToken) is not { } note) return false;
        db.Expect(note, version);
        Write(note, entry);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <returns>False when there is no such note, or it has been withdrawn.</returns>
    public async Task<bool> WithdrawAsync(int id, Guid version, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(id, cancellationToken) is not { } note) return false;
        db.Expect(note, version);
        note.WithdrawnAt = clock.UtcNow;
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private Task<TrendNote?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.TrendNotes.SingleOrDefaultAsync(note => note.Id == id && note.WithdrawnAt == null, cancellationToken);

    private void Write(TrendNote note, TrendNoteEntry entry)
    {
        (note.Kind, note.From, note.To, note.Text, note.Detail) = (entry.Kind, entry.From, entry.To, entry.Text, entry.Detail);
        (note.BreaksSeries, note.WardId, note.OfficeId) = (entry.BreaksSeries, entry.WardId, entry.OfficeId);
        (note.WrittenBy, note.WrittenInUnit, note.WrittenAt) = (actor.StaffMemberId, actor.UnitId, clock.UtcNow);
    }

    private static void Require(TrendNoteEntry entry)
    {
        if (entry.To < entry.From) throw new RuleViolationException(nameof(entry.To), "終わった日は、始まった日と同じか、あとの日にしてください。");
    }
}
