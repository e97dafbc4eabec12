using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Web.Features.Organization.Offices;

/// <summary>Puts the pages of offices together from what is kept in memory.</summary>
public sealed class OfficePages(
    OrganizationQueries organization,
    ServiceQueries services,
    CountItemQueries items,
    CalendarQueries calendars,
    YearlyFiguresQueries figures,
    BusinessClock clock)
{
    public async Task<OfficeListPage> ListAsync(OrganizationQuery query, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        return OfficeListPage.Of(
            OrganizationFilter.Read(query, directory, clock.Today),
            directory,
            await services.CatalogAsync(cancellationToken),
            await items.CatalogAsync(cancellationToken));
    }

    /// <returns>Null where no office has the slug.</returns>
    public async Task<OfficeDetailPage?> DetailAsync(string slug, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        if (directory.FindOffice(slug) is not { } office) return null;
        var today = clock.Today;
        var shownOn = office.ClosedOn < today ? office.ClosedOn.Value : today;
        var catalog = await services.CatalogAsync(cancellationToken);
        return new OfficeDetailPage(office, shownOn, today)
        {
            Handling = OfficeHandling.On(shownOn, office, directory, catalog),
            CountItems = OfficeCountItemRow.On(shownOn, office, directory, await items.CatalogAsync(cancellationToken)),
            Months = CalendarMonth.Two(today, (await calendars.CalendarsAsync(cancellationToken)).Of(office.Id)),
            Figures = FiguresByYear.Of(await figures.FiguresAsync(cancellationToken), office),
        };
    }
}
