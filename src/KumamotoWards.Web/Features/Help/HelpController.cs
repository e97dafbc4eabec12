using KumamotoWards.Core.Accounts;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Help;

/// <summary>The four pages of the foot: how to use the portal, the keys, accessibility, whom to ask.</summary>
[Route("help")]
[RequirePermission(Permission.ReadSharedFigures)]
public sealed class HelpController : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View();

    [HttpGet("keyboard")]
    public IActionResult Keyboard() => View();

    [HttpGet("accessibility")]
    public IActionResult Accessibility() => View();

    [HttpGet("contact")]
    public IActionResult Contact() => View();
}
