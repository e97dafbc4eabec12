using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.Population;

internal sealed class PopulationConfiguration : IEntityTypeConfiguration<PopulationFigure>
{
    public void Configure(EntityTypeBuilder<PopulationFigure> builder)
    {
        builder.Property(figure => figure.Source).HasMaxLength(PopulationFigure.SourceMaxLength);
        builder.HasOne<Ward>().WithMany().HasForeignKey(figure => figure.WardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(figure => new { figure.Year, figure.WardId, figure.AgeGroup, figure.Kind }).IsUnique();
    }
}
