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

/// <summary>区: every ward and its counts.</summary>
[Route("trends/wards"), RequirePermission(Permission.ReadSharedFigures)]
public sealed class TrendWardsController(
    YearlyFiguresQueries queries, OrganizationQueries organization, ServiceQueries services, PopulationQueries population, City city) : Controller
{
    private const string Views = "~/Features/Trends/Places/";

    [HttpGet("")]
    public async Task<IActionResult> Index(PlaceListFilter filter, CancellationToken cancellationToken) =>
        View($"{Views}Wards.cshtml", PlaceListPage.OfWards(await queries.FiguresAsync(cancellationToken), filter.Chosen));

    [HttpGet("/trends/wards.csv")]
    public async Task<IActionResult> ListCsv(PlaceListFilter filter, CancellationToken cancellationToken)
    {
        var page = PlaceListPage.OfWards(await queries.FiguresAsync(cancellationToken), filter.Chosen);
        return CsvFile.Of($"区の件数_{page.Year}", page.Items, page.Columns());
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
        if (figures.Wards.FirstOrDefault(each => each.Slug == slug) is not { } ward) return null;
        var (directory, catalog) = (await organization.DirectoryAsync(cancellationToken), await services.CatalogAsync(cancellationToken));
        return new PlacePage(filter, filter.Resolve(figures, city.Name, new PlaceName(ward, null), ModelState))
        {
            Handling = [.. directory.OfficesOf(ward, figures.Today).Where(office => office.PeriodAt(figures.Today).Kind == OfficeKind.WardOffice)
                .SelectMany(office => OfficeHandling.On(figures.Today, office, directory, catalog))],
            Windows = ServiceMatrix.On(figures.Today, directory, catalog).Only(ward, kind: null).WithoutUnhandled(),
            Population = new PlacePopulation(await population.TableAsync(cancellationToken), ward),
        };
    }
}
