using KumamotoWards.Core.Accounts;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>The page of a proposal, and its 起案 for the printer.</summary>
[RequirePermission(Permission.ReadProposals)]
public sealed class DossierController(DossierPages pages) : Controller
{
    [HttpGet(DossierAddress.Detail)]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken) =>
        await pages.ReadAsync(id, cancellationToken: cancellationToken) is { } page ? View("Detail", page) : NotFound();

    [HttpGet(DossierAddress.Print)]
    public async Task<IActionResult> Print(int id, CancellationToken cancellationToken) =>
        await pages.ReadAsync(id, cancellationToken: cancellationToken) is { } page ? View("Print", page) : NotFound();
}
