using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.WindowCounts.Import;

internal sealed class CountImportConfiguration : IEntityTypeConfiguration<CountImport>
{
    public void Configure(EntityTypeBuilder<CountImport> builder)
    {
        builder.Property(import => import.FileName).HasMaxLength(CountImport.FileNameMaxLength);
        builder.Property(import => import.Hash).HasMaxLength(CountImport.HashLength).IsUnicode(false);
        builder.Property(import => import.OnBehalfReason).HasMaxLength(CountImport.ReasonMaxLength);
        builder.Property(import => import.ReversalReason).HasMaxLength(CountImport.ReasonMaxLength);
        builder.HasIndex(import => import.Hash);
        builder.HasIndex(import => import.UploadedAt);
    }
}

internal sealed class CountImportFileConfiguration : IEntityTypeConfiguration<CountImportFile>
{
    public void Configure(EntityTypeBuilder<CountImportFile> builder)
    {
        builder.HasKey(file => file.CountImportId);
        builder.HasOne<CountImport>().WithOne().HasForeignKey<CountImportFile>(file => file.CountImportId);
    }
}
