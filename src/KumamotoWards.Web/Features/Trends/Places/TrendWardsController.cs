using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>区: every ward and its counts.</summary>
[Route("trends/wards"), RequirePermission(Permission.ReadSharedFigures)]
public sealed class TrendWardsController(YearlyFiguresQueries queries, IConfiguration configuration) : Controller
{
    private const string Views = "~/Features/Trends/Places/";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View($"{Views}Wards.cshtml", PlaceListPage.OfWards(await queries.FiguresAsync(cancellationToken)));

    [HttpGet("/trends/wards.csv")]
    public async Task<IActionResult> ListCsv(CancellationToken cancellationToken)
    {
        var page = PlaceListPage.OfWards(await queries.FiguresAsync(cancellationToken));
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
        return new PlacePage(filter, filter.Resolve(figures, configuration["City:Name"] ?? "", new PlaceName(ward, null), ModelState)) { Handling = [] };
    }
}
