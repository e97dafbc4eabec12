using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.SignIn;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Accounts;

/// <summary>Signing in with user name and password, and out.</summary>
public sealed class SignInController(PasswordCheck passwords, SignInThrottle throttle, CurrentStaff current, BusinessClock clock) : Controller
{
    private const string Page = "SignIn";

    [HttpGet(SignInAddress.Path), AllowAnonymous, SignedOutTokens]
    public IActionResult SignIn(string? returnUrl, bool expired)
    {
        if (current.IsSignedIn) return GoBack(returnUrl);
        ViewBag.Expired = expired;
        return View(Page, new SignInForm { ReturnUrl = returnUrl });
    }

    [HttpPost(SignInAddress.Path), AllowAnonymous, SignedOutTokens]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        if (!ModelState.IsValid) return View(Page, form);
        if (!throttle.Admits(HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", form.UserName!))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Refuse(form, "短い時間に何度もサインインが試されました。1分ほど待ってから、もう一度お試しください。");
        }
        var check = await passwords.TryAsync(form.UserName!.Trim(), form.Password!);
        if (check.Account is null) return Refuse(form, Why(check));
        await HttpContext.SignInAsync(check.Account);
        return check.Account.MustChangePassword ? LocalRedirect(PasswordChangeFilter.Path) : GoBack(form.ReturnUrl);
    }

    [HttpPost("/account/sign-out"), RequirePermission(Permission.UseOwnAccount), OpenBeforePasswordChange]
    public async Task<IActionResult> SignOutNow()
    {
        await HttpContext.SignOutAsync(SessionCookie.Scheme);
        return LocalRedirect(SignInAddress.Path);
    }

    // Only to a page of ours: an address in a link could otherwise lead a person who just signed in anywhere.
    private LocalRedirectResult GoBack(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");

    private ViewResult Refuse(SignInForm form, string message)
    {
        ModelState.AddModelError("", message);
        return View(Page, form);
    }

    private string Why(PasswordCheckResult check) => check.Outcome switch
    {
        PasswordCheckOutcome.LockedOut => $"続けて間違えたため、あと {check.MinutesLocked(clock.UtcNow)}分間サインインできません。急ぐときは、システム管理者に解除を依頼してください。",
        PasswordCheckOutcome.Disabled => "このアカウントは停止されています。所属の管理担当に確認してください。",
        PasswordCheckOutcome.Refused or PasswordCheckOutcome.Accepted => "ユーザー名かパスワードが違います。",
    };
}
