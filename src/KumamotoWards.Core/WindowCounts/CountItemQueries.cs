using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts;

/// <summary>Reads of count items.</summary>
public sealed class CountItemQueries(WardsDbContext db, CurrentVersions versions, VersionedCache<CountItemCatalog> cache)
{
    public async Task<CountItemCatalog> CatalogAsync(CancellationToken cancellationToken = default) =>
        await cache.GetAsync((await versions.GetAsync(cancellationToken)).Organization, () => LoadAsync(cancellationToken));

    private async Task<CountItemCatalog> LoadAsync(CancellationToken cancellationToken)
    {
        var items = await db.CountItems.AsNoTracking().OrderBy(item => item.DisplayOrder).ToListAsync(cancellationToken);
        var officeItems = await db.OfficeCountItems.AsNoTrackingWithIdentityResolution()
            .Include(item => item.CountItem)
            .OrderBy(item => item.OfficeId).ThenBy(item => item.CountItem.DisplayOrder)
            .ToListAsync(cancellationToken);
        return new CountItemCatalog(items, officeItems);
    }
}
