using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Shared.Parts;

/// <summary>The parts of the visual language on one page, for those who build pages from them.</summary>
[DevelopmentOnly]
[AllowAnonymous]
public sealed class PartsController : Controller
{
    [HttpGet("/parts")]
    public IActionResult Index() => View(new PartsForm());

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
        return View(form);
    }
}
