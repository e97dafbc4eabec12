using System.Security.Claims;
using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Shared.Parts;

/// <summary>The parts of the visual language on one page, for those who build pages from them.</summary>
[DevelopmentOnly]
[AllowAnonymous]
public sealed class PartsController : Controller
{
    [HttpGet("/parts")]
    public IActionResult Index()
    {
        ShowSamplePerson();
        return View(new PartsForm());
    }

    // The sample person is there after the check only, so the form's token is never the visitor's; nothing is saved.
    [HttpPost("/parts"), IgnoreAntiforgeryToken]
    public IActionResult Index(PartsForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Subject))
            ModelState.AddModelError(nameof(form.Subject), "件名を入力してください");
        if (form.Problem is not { Length: <= 1000 })
            ModelState.AddModelError(nameof(form.Problem), "だれが困っているかを 1,000字以内で入力してください");
        if (!int.TryParse(form.Cost, out _))
            ModelState.AddModelError(nameof(form.Cost), "数字で入力してください。例：1200000");
        ShowSamplePerson();
        return View(form);
    }

    // The header belongs to the parts too, so that nobody needs to sign in to look at it.
    private void ShowSamplePerson()
    {
        if (User.Identity?.IsAuthenticated == true)
            return;
        HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ShellContext.UnitLabelClaim, "見本区役所 区民課・決裁者"), new Claim(ShellContext.ShortUnitLabelClaim, "見本区役所 区民課"), new Claim(ShellContext.PersonNameClaim, "見本 花子")],
            nameof(PartsController)));
    }
}
