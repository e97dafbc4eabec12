using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.WindowCounts.Closing;

internal sealed class OfficeMonthStepConfiguration : IEntityTypeConfiguration<OfficeMonthStep>
{
    public void Configure(EntityTypeBuilder<OfficeMonthStep> builder)
    {
        builder.Property(step => step.Reason).HasMaxLength(OfficeMonthStep.ReasonMaxLength);
        builder.HasIndex(step => new { step.OfficeId, step.Month });
        builder.HasIndex(step => step.DeputyForId).HasFilter("\"DeputyForId\" IS NOT NULL");
    }
}

internal sealed class MonthDueDayConfiguration : IEntityTypeConfiguration<MonthDueDay>
{
    public void Configure(EntityTypeBuilder<MonthDueDay> builder) => builder.HasKey(day => day.Month);
}
