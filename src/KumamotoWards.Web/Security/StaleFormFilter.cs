using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KumamotoWards.Web.Security;

/// <summary>
/// Answers a form whose antiforgery token is missing or too old: a page that leads back to what was typed (which
/// <c>forms-keep.js</c> still has), or problem details for the API.
/// </summary>
public sealed class StaleFormFilter(IModelMetadataProvider metadata) : IAlwaysRunResultFilter
{
    // Before MVC's own filter turns the failure into a nameless 400 of the API.
    public const int Order = -3000;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult) return;
        context.Result = ApiRequests.Includes(context.HttpContext.Request) ? Problem() : Page(context.HttpContext.Request);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static ObjectResult Problem() =>
        new(new ProblemDetails
        {
            Status = StatusCodes.Status400BadRequest,
            Detail = "X-CSRF-TOKEN が正しくありません。/api/v1/session で新しいものを受け取ってください。",
        })
        { StatusCode = StatusCodes.Status400BadRequest };

    private ViewResult Page(HttpRequest request) => new()
    {
        ViewName = "StaleForm",
        StatusCode = StatusCodes.Status400BadRequest,
        ViewData = new ViewDataDictionary<string>(metadata, new ModelStateDictionary()) { Model = SignInAddress.PageOf(request) ?? "/" },
    };
}
