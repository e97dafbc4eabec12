using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Excel;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>月次推移: a year month by month, against the years before, and its days.</summary>
[Route("trends/monthly"), RequirePermission(Permission.ReadSharedFigures)]
public sealed class MonthlyTrendController(MonthlyFiguresQueries queries, MonthlyDayReads days, City city) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(MonthlyTrendFilter filter, CancellationToken cancellationToken) =>
        View(new MonthlyTrendPage(filter, await ResolveAsync(filter, cancellationToken), days));

    /// <param name="filter">The view.</param>
    /// <param name="part">Which table of the page: months (the default), days, weekdays or season.</param>
    /// <param name="cancellationToken">Of the request.</param>
    [HttpGet("/trends/monthly.csv")]
    public async Task<IActionResult> Csv(MonthlyTrendFilter filter, string? part, CancellationToken cancellationToken)
    {
        var query = await ResolveAsync(filter, cancellationToken);
        if (!ModelState.IsValid) return BackToPage();
        var tables = await MonthlyTables.OfAsync(query, days, cancellationToken);
        return tables.FirstOrDefault(table => table.Part == (part ?? MonthlyTables.Months)) is { } table ? table.Csv(MonthlyTables.FileName(query)) : NotFound();
    }

    [HttpGet("/trends/monthly.xlsx")]
    public async Task<IActionResult> Excel(MonthlyTrendFilter filter, CancellationToken cancellationToken)
    {
        var query = await ResolveAsync(filter, cancellationToken);
        if (!ModelState.IsValid) return BackToPage();
        var tables = await MonthlyTables.OfAsync(query, days, cancellationToken);
        var stamp = FigureStamp.Of(city.Name, query.Figures.Yearly.ReadAt);
        return ExcelFile.Of(MonthlyTables.FileName(query), [.. tables.Select(table => table.Sheet() with { Stamp = stamp })]);
    }

    /// <summary>The page says what is wrong with the address.</summary>
    private RedirectResult BackToPage() => Redirect($"{MonthlyTrendQuery.Path}{Request.QueryString}");

    private async Task<MonthlyTrendQuery> ResolveAsync(MonthlyTrendFilter filter, CancellationToken cancellationToken) =>
        filter.Resolve(await queries.FiguresAsync(cancellationToken), city.Name, ModelState);
}
