using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.Trends.Events;

internal sealed class TrendNoteConfiguration : IEntityTypeConfiguration<TrendNote>
{
    public void Configure(EntityTypeBuilder<TrendNote> builder)
    {
        builder.Property(note => note.Text).HasMaxLength(TrendNote.TextMaxLength);
        builder.Property(note => note.Detail).HasMaxLength(TrendNote.DetailMaxLength);
        builder.HasOne<Ward>().WithMany().HasForeignKey(note => note.WardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Office>().WithMany().HasForeignKey(note => note.OfficeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(note => note.WrittenBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(note => note.WrittenInUnit).OnDelete(DeleteBehavior.Restrict);
    }
}
