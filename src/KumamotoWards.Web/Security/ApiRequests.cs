using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Security;

/// <summary>Requests of scripts, which get problem details where a person gets a page.</summary>
public static class ApiRequests
{
    public static bool Includes(HttpRequest request) => request.Path.StartsWithSegments("/api");

    /// <summary>Answers <c>application/problem+json</c> with a Japanese detail.</summary>
    public static async Task WriteProblemAsync(this HttpContext context, int status, string detail)
    {
        context.Response.StatusCode = status;
        var problems = context.RequestServices.GetRequiredService<IProblemDetailsService>();
        await problems.WriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails { Status = status, Detail = detail },
        });
    }
}
