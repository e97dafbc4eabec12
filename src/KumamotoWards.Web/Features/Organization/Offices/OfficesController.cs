using KumamotoWards.Core.Accounts;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Organization.Offices;

/// <summary>窓口一覧 and the profile of each place that takes counts.</summary>
[RequirePermission(Permission.ReadSharedFigures)]
public sealed class OfficesController(OfficePages pages) : Controller
{
    [HttpGet("/organization/offices")]
    public async Task<IActionResult> Index(OrganizationQuery query, CancellationToken cancellationToken) =>
        View(await pages.ListAsync(query, cancellationToken));

    [HttpGet("/organization/offices.csv")]
    public async Task<IActionResult> Csv(OrganizationQuery query, CancellationToken cancellationToken)
    {
        var page = await pages.ListAsync(query, cancellationToken);
        return CsvFile.Of($"窓口一覧_{OrganizationFilter.Slug(page.Filter.On)}", page.Open.Concat(page.NotOpen), OfficeRecord.Columns(page.Filter.On));
    }

    [HttpGet("/organization/offices/{slug}")]
    public async Task<IActionResult> Detail(string slug, CancellationToken cancellationToken) =>
        await pages.DetailAsync(slug, cancellationToken) is { } page ? View(page) : NotFound();
}
