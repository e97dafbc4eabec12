using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;
using KumamotoWards.Web.Features.Organization;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Services;

/// <summary>業務×窓口: which branch handles what, and where one differs from others of its kind.</summary>
[RequirePermission(Permission.ReadSharedFigures)]
public sealed class ServicesController(OrganizationQueries organization, ServiceQueries services, BusinessClock clock) : Controller
{
    [HttpGet("/services")]
    public async Task<IActionResult> Index(OrganizationQuery query, string? marks, CancellationToken cancellationToken) =>
        View(await PageAsync(query, marks, cancellationToken));

    [HttpGet("/services.csv")]
    public async Task<IActionResult> Csv(OrganizationQuery query, CancellationToken cancellationToken)
    {
        var page = await PageAsync(query, marks: null, cancellationToken);
        return CsvFile.Of($"業務×窓口_{OrganizationFilter.Slug(page.Filter.On)}", page.Matrix.Rows.SelectMany(ServiceRecord.Of), ServiceRecord.Columns(page.Filter.On));
    }

    private async Task<ServicesPage> PageAsync(OrganizationQuery query, string? marks, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var catalog = await services.CatalogAsync(cancellationToken);
        var filter = OrganizationFilter.Read(query, directory, clock.Today);
        return ServicesPage.Of(filter, directory, catalog, showsMarks: marks != ServicesPage.WithoutMarks);
    }
}
