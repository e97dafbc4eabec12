using KumamotoWards.Web.Features.Errors;
using KumamotoWards.Web.Security;

namespace KumamotoWards.Web.Setup;

/// <summary>No error reaches a person as a blank page or a stack trace: pages get a Japanese page, the API a problem document.</summary>
public static class ErrorSetup
{
    public static void AddErrors(this WebApplicationBuilder builder) =>
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var status = context.ProblemDetails.Status ?? StatusCodes.Status500InternalServerError;
            context.ProblemDetails.Title = ErrorText.Of(status).Title;
            context.ProblemDetails.Detail ??= ErrorText.Of(status).Advice;
            context.ProblemDetails.Extensions["requestId"] = context.HttpContext.TraceIdentifier;
        });

    public static void UseErrors(this WebApplication app)
    {
        app.UseWhen(context => ApiRequests.Includes(context.Request), api =>
        {
            api.UseExceptionHandler(_ => { });
            api.UseStatusCodePages();
        });
        app.UseWhen(context => !ApiRequests.Includes(context.Request), pages =>
        {
            pages.UseExceptionHandler("/errors/500");
            pages.UseStatusCodePagesWithReExecute("/errors/{0}");
        });
    }
}
