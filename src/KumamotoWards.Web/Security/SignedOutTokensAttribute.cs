using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KumamotoWards.Web.Security;

/// <summary>
/// Treats everybody as signed out, before the antiforgery check: a sign-in form opened before one signed in in another tab
/// still works.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SignedOutTokensAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context) =>
        context.HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity());
}
