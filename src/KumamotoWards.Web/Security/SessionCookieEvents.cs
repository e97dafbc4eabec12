using System.Security.Claims;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.SignIn;
using KumamotoWards.Core.Auditing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace KumamotoWards.Web.Security;

/// <summary>
/// Checks each request's cookie against the account as it is now, so that a transfer, a closed account or a new password
/// counts at once, and answers those who may not: pages by redirect or 403 page, the API by problem details.
/// </summary>
public sealed class SessionCookieEvents(AccountStates accounts, CurrentStaff current, Actor actor) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var account = await FindAsync(context.Principal!, context.HttpContext.RequestAborted);
        if (account is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(SessionCookie.Scheme);
            return;
        }
        current.Set(account);
        actor.StaffMemberId = account.Person.StaffMemberId;
        actor.UnitId = account.Person.Primary?.UnitId;
        context.ReplacePrincipal(SessionCookie.PrincipalOf(context.Principal!, account.Person));
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (ApiRequests.Includes(context.Request))
            return context.HttpContext.WriteProblemAsync(StatusCodes.Status401Unauthorized, "サインインしてください。");
        context.Response.Redirect(SignInAddress.BackTo(context.Request));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (ApiRequests.Includes(context.Request))
            return context.HttpContext.WriteProblemAsync(StatusCodes.Status403Forbidden, "この操作をする権限がありません。");
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private async Task<AccountState?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (!int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId)) return null;
        var account = await accounts.FindAsync(accountId, cancellationToken);
        var isValid = account is { IsDisabled: false } && account.SecurityStamp == principal.FindFirstValue(SessionCookie.SecurityStamp);
        return isValid ? account : null;
    }
}
