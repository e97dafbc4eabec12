using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Trends.Events;

/// <summary>
/// The events that every reader of the counts has to know, written once. Headquarters may change or withdraw them: a
/// withdrawn row stays, so they never come back by themselves.
/// </summary>
public sealed class TrendNoteSeed(WardsDbContext db, BusinessClock clock)
{
    public async Task SeedAsync(CancellationToken cancellationToken = default)
    {
        if (await db.TrendNotes.AnyAsync(cancellationToken)) return;
        db.AddRange(SeedFile.Read<Row>("trend-notes.csv").Select(row => new TrendNote
        {
            Kind = Enum.Parse<TrendNoteKind>(row.Kind, ignoreCase: true),
            From = row.From,
            To = row.To,
            Text = row.Text,
            Detail = row.Detail.Length == 0 ? null : row.Detail,
            BreaksSeries = row.BreaksSeries == "yes",
            WrittenAt = clock.UtcNow,
        }));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private sealed record Row(string Kind, DateOnly From, DateOnly? To, string Text, string Detail, string BreaksSeries);
}
