using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Services;

/// <summary>Reads of services and who handles them.</summary>
public sealed class ServiceQueries(WardsDbContext db, CurrentVersions versions, VersionedCache<ServiceCatalog> cache)
{
    public async Task<ServiceCatalog> CatalogAsync(CancellationToken cancellationToken = default) =>
        await cache.GetAsync((await versions.GetAsync(cancellationToken)).Organization, () => LoadAsync(cancellationToken));

    private async Task<ServiceCatalog> LoadAsync(CancellationToken cancellationToken)
    {
        var services = await db.Services.AsNoTracking().OrderBy(service => service.DisplayOrder).ToListAsync(cancellationToken);
        var offerings = await db.ServiceOfferings.AsNoTrackingWithIdentityResolution()
            .Include(offering => offering.Service)
            .OrderBy(offering => offering.OfficeId).ThenBy(offering => offering.Service.DisplayOrder)
            .ToListAsync(cancellationToken);
        return new ServiceCatalog(services, offerings);
    }
}
