using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Errors;

/// <summary>The page behind every failed request; re-executed, so the address the person asked for stays.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorsController : Controller
{
    [Route("/errors/{status:int}")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Show(int status)
    {
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        return View(new ErrorPage(Response.StatusCode, ErrorText.Of(Response.StatusCode), HttpContext.TraceIdentifier));
    }
}

public sealed record ErrorPage(int Status, ErrorText Text, string RequestId);
