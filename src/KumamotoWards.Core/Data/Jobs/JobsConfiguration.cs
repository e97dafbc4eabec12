using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.Data.Jobs;

internal sealed class JobLeaseConfiguration : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.HasKey(lease => lease.Name);
        builder.Property(lease => lease.Name).HasMaxLength(JobLease.NameMaxLength).IsUnicode(false);
        // Of two instances that find a lease free, one saves.
        builder.Property(lease => lease.Owner).IsConcurrencyToken();
        builder.Property(lease => lease.Until).IsConcurrencyToken();
    }
}
