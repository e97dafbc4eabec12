using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Organization;

/// <summary>Reads of the organisation.</summary>
public sealed class OrganizationQueries(WardsDbContext db, CurrentVersions versions, VersionedCache<OrganizationDirectory> cache)
{
    public async Task<OrganizationDirectory> DirectoryAsync(CancellationToken cancellationToken = default) =>
        await cache.GetAsync((await versions.GetAsync(cancellationToken)).Organization, () => LoadAsync(cancellationToken));

    private async Task<OrganizationDirectory> LoadAsync(CancellationToken cancellationToken)
    {
        var wards = await db.Wards.AsNoTracking().OrderBy(ward => ward.DisplayOrder).ToListAsync(cancellationToken);
        var offices = await db.Offices.AsNoTrackingWithIdentityResolution().AsSplitQuery()
            .Include(office => office.Periods).ThenInclude(period => period.Ward)
            .Include(office => office.Changes)
            .OrderBy(office => office.DisplayOrder)
            .ToListAsync(cancellationToken);
        var units = await db.Units.AsNoTrackingWithIdentityResolution()
            .Include(unit => unit.Ward)
            .OrderBy(unit => unit.Kind).ThenBy(unit => unit.DisplayOrder)
            .ToListAsync(cancellationToken);
        return new OrganizationDirectory(wards, offices, units);
    }
}
