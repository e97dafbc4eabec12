using KumamotoWards.Core.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KumamotoWards.Web.Security;

/// <summary>Marks what stays open to a person who still has a temporary password.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenBeforePasswordChangeAttribute : Attribute;

/// <summary>Leads a person with a temporary password to the page that changes it, from wherever they go.</summary>
public sealed class PasswordChangeFilter(CurrentStaff current) : IAuthorizationFilter
{
    public const string Path = "/account/password";

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (!current.MustChangePassword || IsOpen(context)) return;
        context.Result = ApiRequests.Includes(context.HttpContext.Request)
            ? new ObjectResult(new ProblemDetails { Status = StatusCodes.Status403Forbidden, Detail = "仮のパスワードを変えてから使ってください。" }) { StatusCode = StatusCodes.Status403Forbidden }
            : new RedirectResult(Path);
    }

    private static bool IsOpen(AuthorizationFilterContext context) =>
        context.ActionDescriptor.EndpointMetadata.Any(item => item is OpenBeforePasswordChangeAttribute or IAllowAnonymous);
}
