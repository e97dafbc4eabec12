using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Population;

/// <summary>Reads of the population: a few hundred rows, kept until they or the wards change.</summary>
public sealed class PopulationQueries(WardsDbContext db, CurrentVersions versions, OrganizationQueries organization, VersionedCache<PopulationTable> cache)
{
    public async Task<PopulationTable> TableAsync(CancellationToken cancellationToken = default) =>
        await cache.GetAsync((await versions.GetAsync(cancellationToken)).Organization, async () => new PopulationTable(
            await db.PopulationFigures.AsNoTracking().OrderBy(figure => figure.Year).ThenBy(figure => figure.WardId).ThenBy(figure => figure.AgeGroup).ToListAsync(cancellationToken),
            (await organization.DirectoryAsync(cancellationToken)).Wards));
}
