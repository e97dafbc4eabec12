using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Events;

/// <summary>Makes events out of the notes that stand.</summary>
internal static class TrendNoteReading
{
    public static IReadOnlyList<TrendEvent> Of(IEnumerable<TrendNote> notes, OrganizationDirectory directory) => [.. notes.Select(note =>
        new TrendEvent(note.Kind.AsEvent(), note.From, note.To, note.Text, note.BreaksSeries)
        {
            Office = note.OfficeId is { } office ? directory.Office(office) : null,
            Ward = note.WardId is { } ward ? directory.Ward(ward) : null,
            Note = note,
            Detail = note.Detail,
        })];
}
