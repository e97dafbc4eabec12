using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Compare;

/// <summary>比較: two to six offices or wards side by side.</summary>
[RequirePermission(Permission.ReadSharedFigures)]
public sealed class CompareController(YearlyFiguresQueries queries, OrganizationQueries organization, CurrentStaff current) : Controller
{
    [HttpGet(CompareQuery.Path)]
    public async Task<IActionResult> Index(CompareFilter filter, CancellationToken cancellationToken) => View(await PageAsync(filter, cancellationToken));

    [HttpGet($"{CompareQuery.Path}.csv")]
    public async Task<IActionResult> Csv(CompareFilter filter, CancellationToken cancellationToken)
    {
        var page = await PageAsync(filter, cancellationToken);
        // The page says what is wrong with the address, or what is missing in it.
        return ModelState.IsValid && page.Query.HasEnough
            ? CsvFile.Of($"比較_{page.Query.Span.From}-{page.Query.Span.To}", page.Rows(), page.Columns())
            : Redirect($"{CompareQuery.Path}{Request.QueryString}");
    }

    private async Task<ComparePage> PageAsync(CompareFilter filter, CancellationToken cancellationToken)
    {
        var figures = await queries.FiguresAsync(cancellationToken);
        var ownWard = current.Person.Primary?.WardId is { } ward ? (await organization.DirectoryAsync(cancellationToken)).Ward(ward).Slug : null;
        return new(filter, filter.Resolve(figures, ModelState)) { Presets = ComparePreset.Of(figures, ownWard) };
    }
}
