using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.Organization;

internal sealed class WardConfiguration : IEntityTypeConfiguration<Ward>
{
    public void Configure(EntityTypeBuilder<Ward> builder)
    {
        builder.Property(ward => ward.MunicipalCode).HasMaxLength(5).IsUnicode(false);
        builder.Property(ward => ward.Slug).HasMaxLength(Office.SlugMaxLength).IsUnicode(false);
        builder.Property(ward => ward.Name).HasMaxLength(Ward.NameMaxLength);
        builder.Property(ward => ward.Kana).HasMaxLength(Ward.NameMaxLength);
        builder.Property(ward => ward.Vision).HasMaxLength(Ward.VisionMaxLength);
        builder.HasIndex(ward => ward.Slug).IsUnique();
    }
}

internal sealed class OfficeConfiguration : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> builder)
    {
        builder.Property(office => office.Slug).HasMaxLength(Office.SlugMaxLength).IsUnicode(false);
        builder.HasIndex(office => office.Slug).IsUnique();
        builder.OwnsOne(office => office.Location, point => point.Property(p => p.Town).HasMaxLength(60));
        builder.HasMany(office => office.Periods).WithOne().HasForeignKey(period => period.OfficeId);
        builder.HasMany(office => office.Changes).WithOne().HasForeignKey(change => change.OfficeId);
    }
}

internal sealed class OfficePeriodConfiguration : IEntityTypeConfiguration<OfficePeriod>
{
    public void Configure(EntityTypeBuilder<OfficePeriod> builder)
    {
        builder.Property(period => period.Name).HasMaxLength(OfficePeriod.NameMaxLength);
        builder.Property(period => period.Kana).HasMaxLength(OfficePeriod.NameMaxLength);
        builder.Property(period => period.Note).HasMaxLength(OfficePeriod.NoteMaxLength);
        builder.HasOne(period => period.Ward).WithMany().HasForeignKey(period => period.WardId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OfficeChangeConfiguration : IEntityTypeConfiguration<OfficeChange>
{
    public void Configure(EntityTypeBuilder<OfficeChange> builder) =>
        builder.Property(change => change.Note).HasMaxLength(OfficeChange.NoteMaxLength);
}

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.Property(unit => unit.Code).HasMaxLength(Unit.CodeMaxLength).IsUnicode(false);
        builder.Property(unit => unit.Name).HasMaxLength(Unit.NameMaxLength);
        builder.HasIndex(unit => unit.Code).IsUnique();
        builder.HasOne(unit => unit.Ward).WithMany().HasForeignKey(unit => unit.WardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(unit => unit.Office).WithMany().HasForeignKey(unit => unit.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
