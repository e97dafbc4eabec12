using KumamotoWards.Core.Accounts;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Organization.Wards;

/// <summary>The wards and the page of each.</summary>
[RequirePermission(Permission.ReadSharedFigures)]
public sealed class WardsController(WardPages pages) : Controller
{
    [HttpGet("/organization/wards")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await pages.ListAsync(cancellationToken));

    [HttpGet("/organization/wards/{slug}")]
    public async Task<IActionResult> Detail(string slug, CancellationToken cancellationToken) =>
        await pages.DetailAsync(slug, cancellationToken) is { } page ? View(page) : NotFound();
}
