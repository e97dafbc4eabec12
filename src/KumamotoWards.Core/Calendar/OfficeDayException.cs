using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.Calendar;

/// <summary>One day on which an office is open or closed against its rule.</summary>
[VersionScope(DataScope.Organization)]
public sealed class OfficeDayException
{
    public const int NoteMaxLength = 200;

    private OfficeDayException(int officeId, DateOnly date, bool isOpen, string note)
    {
        OfficeId = officeId;
        Date = date;
        IsOpen = isOpen;
        Note = note;
    }

    public int Id { get; private set; }

    public int OfficeId { get; private set; }

    public DateOnly Date { get; private set; }

    public bool IsOpen { get; private set; }

    /// <summary>Why, in Japanese, shown to staff; may be empty.</summary>
    public string Note { get; private set; }

    public static OfficeDayException Opening(int officeId, DateOnly date, string note) =>
        new(officeId, date, isOpen: true, note);

    public static OfficeDayException Closure(int officeId, DateOnly date, string note) =>
        new(officeId, date, isOpen: false, note);
}

public sealed class OfficeDayExceptionConfiguration : IEntityTypeConfiguration<OfficeDayException>
{
    public void Configure(EntityTypeBuilder<OfficeDayException> builder)
    {
        builder.HasIndex(exception => new { exception.OfficeId, exception.Date }).IsUnique();
        builder.Property(exception => exception.Note).HasMaxLength(OfficeDayException.NoteMaxLength);
    }
}
