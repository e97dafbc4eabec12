using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>年度推移: the published table, continued by what is recorded, and what it says.</summary>
[Route("trends/yearly"), RequirePermission(Permission.ReadSharedFigures)]
public sealed class YearlyTrendController(YearlyFiguresQueries queries, City city) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(YearlyTrendFilter filter, CancellationToken cancellationToken) =>
        View(new YearlyTrendPage(filter, await ResolveAsync(filter, cancellationToken)));

    [HttpGet("/trends/yearly.csv")]
    public Task<IActionResult> Csv(YearlyTrendFilter filter, CancellationToken cancellationToken) =>
        FileAsync(filter, query => query.View == TrendView.Counts ? YearlyTrendCsv.Of(query) : YearlyViewCsv.Of(query), cancellationToken);

    [HttpGet("/trends/yearly.xlsx")]
    public Task<IActionResult> Excel(YearlyTrendFilter filter, CancellationToken cancellationToken) =>
        FileAsync(filter, query => YearlyWorkbook.Of(query, city.MunicipalCode), cancellationToken);

    private async Task<IActionResult> FileAsync(YearlyTrendFilter filter, Func<YearlyTrendQuery, FileContentResult> file, CancellationToken cancellationToken)
    {
        var query = await ResolveAsync(filter, cancellationToken);
        // The page says what is wrong with the address.
        return ModelState.IsValid ? file(query) : Redirect($"{YearlyTrendQuery.Path}{Request.QueryString}");
    }

    private async Task<YearlyTrendQuery> ResolveAsync(YearlyTrendFilter filter, CancellationToken cancellationToken) =>
        filter.Resolve(await queries.FiguresAsync(cancellationToken), city.Name, ModelState);
}
