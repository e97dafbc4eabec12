using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace KumamotoWards.Web.Infrastructure.Api;

/// <summary>Refusals of the API: problem details with a <c>code</c> for scripts and a Japanese <c>detail</c> for people.</summary>
public static class ApiProblem
{
    public static ObjectResult Refuse(this ControllerBase controller, int status, string code, string detail, (string Name, object Value)? more = null)
    {
        var problem = controller.ProblemDetailsFactory.CreateProblemDetails(controller.HttpContext, status, detail: detail);
        problem.Extensions["code"] = code;
        if (more is { } extra) problem.Extensions[extra.Name] = extra.Value;
        return AsResult(problem, status);
    }

    /// <summary>What is wrong with a query, field by field, as the validators' findings are answered.</summary>
    public static IActionResult Invalid(this ControllerBase controller) => WrongQuery(controller.ControllerContext);

    /// <summary>A body or a query that could not even be read.</summary>
    public static IActionResult Unreadable(ActionContext context)
    {
        var problems = context.HttpContext.RequestServices.GetRequiredService<ProblemDetailsFactory>();
        var problem = problems.CreateProblemDetails(
            context.HttpContext, StatusCodes.Status400BadRequest, detail: "送られた内容を読み取れません。JSON の書き方と各項目の型を確かめてください。");
        problem.Extensions["code"] = "unreadable";
        problem.Extensions["at"] = context.ModelState.Where(entry => entry.Value?.Errors.Count > 0).Select(entry => entry.Key);
        return AsResult(problem, StatusCodes.Status400BadRequest);
    }

    /// <summary>A query of which parts are wrong. A script's author reads the detail first: it says all, and <c>errors</c> says it by field.</summary>
    public static IActionResult WrongQuery(ActionContext context)
    {
        var messages = context.ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage);
        var problems = context.HttpContext.RequestServices.GetRequiredService<ProblemDetailsFactory>();
        var problem = problems.CreateValidationProblemDetails(context.HttpContext, context.ModelState, detail: string.Join("。", messages) + "。");
        return AsResult(problem, StatusCodes.Status400BadRequest);
    }

    private static ObjectResult AsResult(ProblemDetails problem, int status) =>
        new(problem) { StatusCode = status, ContentTypes = { "application/problem+json" } };
}
