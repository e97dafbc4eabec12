using KumamotoWards.Core.Accounts;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>月の締め: how far the months of all offices have come.</summary>
[RequirePermission(Permission.ReadSharedFigures)]
public sealed class ClosingController(ClosingPages pages) : Controller
{
    [HttpGet(ClosingAddress.Path)]
    public async Task<IActionResult> Index(ClosingFilter filter, CancellationToken cancellationToken) =>
        await pages.ReadAsync(filter, cancellationToken: cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet(ClosingAddress.Csv)]
    public async Task<IActionResult> Csv(ClosingFilter filter, CancellationToken cancellationToken) =>
        await pages.ReadAsync(filter with { Office = null, Month = null }, cancellationToken: cancellationToken) is { } page ? ClosingCsv.Of(page) : NotFound();
}
