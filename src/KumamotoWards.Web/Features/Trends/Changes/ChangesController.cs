using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Features.Trends.Yearly;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Changes;

/// <summary>増減の内訳: a change between two years, opened to the windows and items that it comes from.</summary>
[Route("trends/changes"), RequirePermission(Permission.ReadSharedFigures)]
public sealed class ChangesController(YearlyFiguresQueries queries, City city) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(YearlyTrendFilter filter, CancellationToken cancellationToken) =>
        View(new ChangesPage(filter, await ResolveAsync(filter, cancellationToken)));

    [HttpGet("/trends/changes.csv")]
    public Task<IActionResult> Csv(YearlyTrendFilter filter, CancellationToken cancellationToken) => FileAsync(filter, ChangesCsv.Of, cancellationToken);

    [HttpGet("base-years.csv")]
    public Task<IActionResult> BaseYears(YearlyTrendFilter filter, CancellationToken cancellationToken) => FileAsync(filter, BaseYearsCsv.Of, cancellationToken);

    private async Task<IActionResult> FileAsync(YearlyTrendFilter filter, Func<ChangesQuery, FileContentResult> file, CancellationToken cancellationToken)
    {
        var query = await ResolveAsync(filter, cancellationToken);
        // The page says what is wrong with the address.
        return ModelState.IsValid ? file(query) : Redirect($"{ChangesAddress.Path}{Request.QueryString}");
    }

    private async Task<ChangesQuery> ResolveAsync(YearlyTrendFilter filter, CancellationToken cancellationToken) =>
        ChangesQuery.Of(filter, await queries.FiguresAsync(cancellationToken), city.Name, ModelState);
}
