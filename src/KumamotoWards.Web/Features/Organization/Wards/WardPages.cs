using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;
using KumamotoWards.Core.Trends;

namespace KumamotoWards.Web.Features.Organization.Wards;

/// <summary>Puts the pages of wards together from what is kept in memory.</summary>
public sealed class WardPages(OrganizationQueries organization, ServiceQueries services, YearlyFiguresQueries figures, BusinessClock clock)
{
    public async Task<IReadOnlyList<WardListItem>> ListAsync(CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        return [.. directory.Wards.Select(ward => new WardListItem(ward, [.. directory.OfficesOf(ward, clock.Today)]))];
    }

    /// <returns>Null where no ward has the slug.</returns>
    public async Task<WardDetailPage?> DetailAsync(string slug, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        if (directory.FindWard(slug) is not { } ward) return null;
        var today = clock.Today;
        return new WardDetailPage(ward, today)
        {
            Offices = [.. directory.OfficesOf(ward, today)],
            Former = FormerPlace.Of(ward, directory, today),
            Sections = WardSection.Of(ward, today, directory, await services.CatalogAsync(cancellationToken)),
            Figures = WardFigures.Of(await figures.FiguresAsync(cancellationToken), ward),
        };
    }
}
