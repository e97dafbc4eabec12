using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.WindowCounts;

internal sealed class CountItemConfiguration : IEntityTypeConfiguration<CountItem>
{
    public void Configure(EntityTypeBuilder<CountItem> builder)
    {
        builder.Property(item => item.Slug).HasMaxLength(CountItem.SlugMaxLength).IsUnicode(false);
        builder.Property(item => item.Name).HasMaxLength(CountItem.NameMaxLength);
        builder.Property(item => item.Group).HasMaxLength(CountItem.NameMaxLength);
        builder.Property(item => item.Channel).HasMaxLength(CountItem.NameMaxLength);
        builder.Property(item => item.Description).HasMaxLength(CountItem.DescriptionMaxLength);
        builder.HasIndex(item => item.Slug).IsUnique();
    }
}

internal sealed class OfficeCountItemConfiguration : IEntityTypeConfiguration<OfficeCountItem>
{
    public void Configure(EntityTypeBuilder<OfficeCountItem> builder)
    {
        builder.HasOne(item => item.Office).WithMany().HasForeignKey(item => item.OfficeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(item => item.CountItem).WithMany().HasForeignKey(item => item.CountItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(item => item.ResponsibleUnit).WithMany().HasForeignKey(item => item.ResponsibleUnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CountLineConfiguration : IEntityTypeConfiguration<CountLine>
{
    public void Configure(EntityTypeBuilder<CountLine> builder)
    {
        builder.Property(line => line.Reason).HasMaxLength(CountLine.ReasonMaxLength);
        builder.HasIndex(line => line.ClientId).IsUnique();
        builder.HasIndex(line => new { line.OfficeId, line.PeriodStart, line.CountItemId });
        builder.HasIndex(line => line.ImportId).HasFilter("\"ImportId\" IS NOT NULL");
    }
}

internal sealed class DailyCountConfiguration : IEntityTypeConfiguration<DailyCount>
{
    public void Configure(EntityTypeBuilder<DailyCount> builder) =>
        builder.HasKey(count => new { count.OfficeId, count.Date, count.CountItemId });
}

internal sealed class MonthlyCountConfiguration : IEntityTypeConfiguration<MonthlyCount>
{
    public void Configure(EntityTypeBuilder<MonthlyCount> builder)
    {
        builder.HasKey(count => new { count.OfficeId, count.Month, count.CountItemId });
        builder.HasIndex(count => count.FiscalYear);
    }
}

internal sealed class YearlyCountConfiguration : IEntityTypeConfiguration<YearlyCount>
{
    public void Configure(EntityTypeBuilder<YearlyCount> builder) =>
        builder.HasKey(count => new { count.OfficeId, count.FiscalYear, count.CountItemId });
}

internal sealed class OfficeMonthConfiguration : IEntityTypeConfiguration<OfficeMonth>
{
    public void Configure(EntityTypeBuilder<OfficeMonth> builder) =>
        builder.HasKey(month => new { month.OfficeId, month.Month });
}

internal sealed class DayConfirmationConfiguration : IEntityTypeConfiguration<DayConfirmation>
{
    public void Configure(EntityTypeBuilder<DayConfirmation> builder) =>
        builder.HasKey(confirmation => new { confirmation.OfficeId, confirmation.Date, confirmation.UnitId });
}

internal sealed class DayNoteConfiguration : IEntityTypeConfiguration<DayNote>
{
    public void Configure(EntityTypeBuilder<DayNote> builder)
    {
        builder.HasKey(note => new { note.OfficeId, note.Date });
        builder.Property(note => note.Text).HasMaxLength(DayNote.TextMaxLength);
    }
}

internal sealed class OnBehalfEntryConfiguration : IEntityTypeConfiguration<OnBehalfEntry>
{
    public void Configure(EntityTypeBuilder<OnBehalfEntry> builder)
    {
        builder.HasKey(entry => new { entry.OfficeId, entry.Date, entry.UnitId });
        builder.Property(entry => entry.Reason).HasMaxLength(OnBehalfEntry.ReasonMaxLength);
    }
}

internal sealed class HeldTallyConfiguration : IEntityTypeConfiguration<HeldTally>
{
    public void Configure(EntityTypeBuilder<HeldTally> builder)
    {
        builder.HasIndex(tally => tally.ClientId).IsUnique();
        builder.Property(tally => tally.ResolutionReason).HasMaxLength(HeldTally.ReasonMaxLength);
        builder.HasIndex(tally => new { tally.OfficeId, tally.Resolution, tally.Date });
    }
}
