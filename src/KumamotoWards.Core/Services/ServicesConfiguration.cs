using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.Services;

internal sealed class ServiceConfiguration : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> builder)
    {
        builder.Property(service => service.Slug).HasMaxLength(Office.SlugMaxLength).IsUnicode(false);
        builder.Property(service => service.Name).HasMaxLength(Service.NameMaxLength);
        builder.Property(service => service.ShortName).HasMaxLength(Service.NameMaxLength);
        builder.HasIndex(service => service.Slug).IsUnique();
    }
}

internal sealed class ServiceOfferingConfiguration : IEntityTypeConfiguration<ServiceOffering>
{
    public void Configure(EntityTypeBuilder<ServiceOffering> builder)
    {
        builder.HasOne(offering => offering.Office).WithMany().HasForeignKey(offering => offering.OfficeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(offering => offering.Service).WithMany().HasForeignKey(offering => offering.ServiceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(offering => offering.ResponsibleUnit).WithMany().HasForeignKey(offering => offering.ResponsibleUnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
