using KumamotoWards.Web.Features.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KumamotoWards.Web.Security;

/// <summary>
/// Outside Development the cookies are Secure: over plain HTTP nobody can sign in. The page says so and what to do, where
/// the form's token would else fail with an error that nobody understands.
/// </summary>
public sealed class HttpsOnlyFilter(IHostEnvironment environment) : IAuthorizationFilter
{
    // Before the tokens of forms are looked at.
    public const int Order = -4000;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (environment.IsDevelopment() || context.HttpContext.Request.IsHttps || IsErrorPage(context)) return;
        context.Result = new StatusCodeResult(StatusCodes.Status426UpgradeRequired);
    }

    private static bool IsErrorPage(AuthorizationFilterContext context) =>
        context.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo: var controller } && controller == typeof(ErrorsController);
}
