using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.WindowCounts.Monthly;

internal sealed class CellCommentConfiguration : IEntityTypeConfiguration<CellComment>
{
    public void Configure(EntityTypeBuilder<CellComment> builder)
    {
        builder.HasKey(comment => new { comment.OfficeId, comment.Date, comment.CountItemId });
        builder.Property(comment => comment.Text).HasMaxLength(CellComment.TextMaxLength);
    }
}
