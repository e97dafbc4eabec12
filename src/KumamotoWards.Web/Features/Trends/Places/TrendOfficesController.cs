using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Population;
using KumamotoWards.Core.Services;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Features.Organization.Offices;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>窓口: every office and its counts.</summary>
[Route("trends/offices"), RequirePermission(Permission.ReadSharedFigures)]
public sealed class TrendOfficesController(
    YearlyFiguresQueries queries, OrganizationQueries organization, ServiceQueries services, PopulationQueries population, City city) : Controller
{
    private const string Views = "~/Features/Trends/Places/";

    [HttpGet("")]
    public async Task<IActionResult> Index(PlaceListFilter filter, CancellationToken cancellationToken) =>
        View($"{Views}Offices.cshtml", PlaceListPage.OfOffices(await queries.FiguresAsync(cancellationToken), filter.Chosen));

    [HttpGet("/trends/offices.csv")]
    public async Task<IActionResult> ListCsv(PlaceListFilter filter, CancellationToken cancellationToken)
    {
        var page = PlaceListPage.OfOffices(await queries.FiguresAsync(cancellationToken), filter.Chosen);
        return CsvFile.Of($"窓口の件数_{page.Year}", page.Items, page.Columns());
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, PlaceFilter filter, CancellationToken cancellationToken) =>
        await PageAsync(slug, filter, cancellationToken) is { } page ? View($"{Views}Show.cshtml", page) : NotFound();

    [HttpGet("{slug}.csv")]
    public async Task<IActionResult> Csv(string slug, PlaceFilter filter, CancellationToken cancellationToken)
    {
        if (await PageAsync(slug, filter, cancellationToken) is not { } page) return NotFound();
        // The page says what is wrong with the address.
        return ModelState.IsValid ? PlaceCsv.Of(page) : Redirect($"{page.Path}{Request.QueryString}");
    }

    private async Task<PlacePage?> PageAsync(string slug, PlaceFilter filter, CancellationToken cancellationToken)
    {
        var figures = await queries.FiguresAsync(cancellationToken);
        if (figures.Offices.FirstOrDefault(each => each.Slug == slug) is not { } office) return null;
        var query = filter.Resolve(figures, city.Name, new PlaceName(null, office), ModelState);
        var shownOn = office.ClosedOn is { } closed && closed < figures.Today ? closed : figures.Today;
        return new PlacePage(filter, query)
        {
            Handling = OfficeHandling.On(shownOn, office, await organization.DirectoryAsync(cancellationToken), await services.CatalogAsync(cancellationToken)),
            Population = new PlacePopulation(await population.TableAsync(cancellationToken), figures.WardOf(office, figures.RunningYear, Geography.AsNow)),
        };
    }
}
