using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.WindowCounts.Checks;

internal sealed class CountAlertConfiguration : IEntityTypeConfiguration<CountAlert>
{
    public void Configure(EntityTypeBuilder<CountAlert> builder)
    {
        builder.Property(alert => alert.Rule).HasMaxLength(CountAlert.RuleMaxLength).IsUnicode(false);
        builder.Property(alert => alert.Message).HasMaxLength(CountAlert.MessageMaxLength);
        builder.Property(alert => alert.Answer).HasMaxLength(CountAlert.ReasonMaxLength);
        builder.HasIndex(alert => new { alert.OfficeId, alert.Date, alert.CountItemId, alert.Rule });
        builder.HasIndex(alert => alert.Rule);
    }
}

internal sealed class CheckSwitchConfiguration : IEntityTypeConfiguration<CheckSwitch>
{
    public void Configure(EntityTypeBuilder<CheckSwitch> builder)
    {
        builder.HasKey(off => new { off.OfficeId, off.Rule });
        builder.Property(off => off.Rule).HasMaxLength(CountAlert.RuleMaxLength).IsUnicode(false);
        builder.Property(off => off.Reason).HasMaxLength(CheckSwitch.ReasonMaxLength);
    }
}

internal sealed class PaperTotalConfiguration : IEntityTypeConfiguration<PaperTotal>
{
    public void Configure(EntityTypeBuilder<PaperTotal> builder) => builder.HasKey(total => new { total.OfficeId, total.Date });
}

internal sealed class CheckCursorConfiguration : IEntityTypeConfiguration<CheckCursor>
{
    public void Configure(EntityTypeBuilder<CheckCursor> builder) => builder.Property(cursor => cursor.Id).ValueGeneratedNever();
}
