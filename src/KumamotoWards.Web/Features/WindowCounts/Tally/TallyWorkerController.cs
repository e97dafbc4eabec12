using KumamotoWards.Core.Accounts;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>What a browser needs to open the counter without a line: the service worker, and the page that it keeps.</summary>
[RequirePermission(Permission.ReadSharedFigures)]
public sealed class TallyWorkerController : Controller
{
    /// <summary>The page without anybody's data: the script fills it in from what the device has kept of its last person.</summary>
    [HttpGet(TallyAddress.Offline)]
    public IActionResult Offline() => View();

    /// <summary>Names what is to be kept, in one version, and loads what does it. Another byte here is a new worker.</summary>
    [HttpGet(TallyAddress.Worker)]
    public IActionResult Worker()
    {
        var assets = HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>() ?? ResourceAssetCollection.Empty;
        // The script's own folder would be its scope; the page is its parent.
        Response.Headers["Service-Worker-Allowed"] = TallyAddress.Path;
        Response.Headers.CacheControl = "no-cache";
        return Content(TallyShell.ScriptOf(assets), "text/javascript; charset=utf-8");
    }
}
