using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.Calendar;

/// <summary>A day that 国民の祝日に関する法律 makes a holiday, substitutes (振替休日) and 国民の休日 included.</summary>
[VersionScope(DataScope.Organization)]
public sealed class NationalHoliday(DateOnly date, string name)
{
    public const int NameMaxLength = 40;

    public DateOnly Date { get; private set; } = date;

    public string Name { get; private set; } = name;
}

public sealed class NationalHolidayConfiguration : IEntityTypeConfiguration<NationalHoliday>
{
    public void Configure(EntityTypeBuilder<NationalHoliday> builder)
    {
        builder.HasKey(holiday => holiday.Date);
        builder.Property(holiday => holiday.Name).HasMaxLength(NationalHoliday.NameMaxLength);
    }
}
