using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.SignIn;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Accounts;

/// <summary>Changing one's own password; also where a temporary one leads.</summary>
[Route(PasswordChangeFilter.Path)]
[RequirePermission(Permission.UseOwnAccount)]
public sealed class PasswordController(PasswordChange passwords, CurrentStaff current, BusinessClock clock) : Controller
{
    private const string Page = "Password";

    [HttpGet, OpenBeforePasswordChange]
    public IActionResult Edit() => View(Page, new PasswordForm());

    [HttpPost, OpenBeforePasswordChange]
    public async Task<IActionResult> Change(PasswordForm form)
    {
        if (!ModelState.IsValid) return View(Page, form);
        var result = await passwords.ChangeAsync(current.Person.UserName, form.CurrentPassword!, form.NewPassword!);
        if (result.Account is null)
        {
            ModelState.AddModelError(result.IsCurrentWrong ? nameof(form.CurrentPassword) : nameof(form.NewPassword), result.Refusal!);
            return View(Page, form);
        }
        // The new security stamp ends every session of this account; this one goes on.
        await HttpContext.SignInAsync(result.Account);
        TempData.AddNotice(NoticeKind.Success, "パスワードを変えました", $"{JapaneseDate.Time(clock.UtcNow)}、ほかの端末ではサインインし直してください。");
        return LocalRedirect(ProfileController.Path);
    }
}
