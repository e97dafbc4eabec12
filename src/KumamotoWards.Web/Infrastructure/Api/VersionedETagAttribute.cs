using System.Security.Cryptography;
using System.Text;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace KumamotoWards.Web.Infrastructure.Api;

/// <summary>
/// The answer of a GET depends on nothing but its address, these groups of data and the business date: it carries an ETag made
/// of their versions, and whoever sends that back in If-None-Match gets 304 without the action being run. <c>*</c> is no tag of
/// ours: whether there is an answer is for the action to say. It costs the one-row version query that the action asks anyway.
/// What was answered once is kept with its tag (<see cref="KeptAnswers"/>) and sent again until the data change; whether the
/// reader may ask is decided before. Not for answers that differ by who asks.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class VersionedETagAttribute(params DataScope[] scopes) : Attribute, IAsyncResourceFilter
{
    // Another build, or another name of the city, may answer otherwise from the same data.
    private static readonly string Build = typeof(VersionedETagAttribute).Module.ModuleVersionId.ToString("N");

    public DataScope[] Scopes { get; } = scopes;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var tag = await TagAsync(context.HttpContext);
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            Mark(response, tag);
            context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
            return;
        }
        response.OnStarting(() =>
        {
            // A refusal is not the thing itself.
            if (response.StatusCode == StatusCodes.Status200OK) Mark(response, tag);
            return Task.CompletedTask;
        });
        var kept = context.HttpContext.RequestServices.GetRequiredService<KeptAnswers>();
        if (kept.Find($"{tag}") is { } answer) context.Result = new FileContentResult(answer.Body, answer.ContentType);
        else await KeepAsync(kept, $"{tag}", response, next);
    }

    /// <summary>Runs the action and keeps what it wrote, unless it refused.</summary>
    private static async Task KeepAsync(KeptAnswers kept, string tag, HttpResponse response, ResourceExecutionDelegate next)
    {
        var body = response.Body;
        using var written = new MemoryStream();
        response.Body = written;
        try
        {
            await next();
        }
        finally
        {
            response.Body = body;
        }
        if (written.Length == 0) return;
        if (response is { StatusCode: StatusCodes.Status200OK, ContentType: { } type }) kept.Keep(tag, new KeptAnswer(type, written.ToArray()));
        await body.WriteAsync(written.GetBuffer().AsMemory(0, (int)written.Length));
    }

    /// <summary>Kept by the reader alone, and asked about each time.</summary>
    private static void Mark(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "private, no-cache";
    }

    private async Task<EntityTagHeaderValue> TagAsync(HttpContext http)
    {
        var version = await http.RequestServices.GetRequiredService<CurrentVersions>().GetAsync(http.RequestAborted);
        var today = http.RequestServices.GetRequiredService<BusinessClock>().Today;
        var city = http.RequestServices.GetRequiredService<City>();
        var text = $"{Build} {city.Name} {today:O} {string.Join(' ', Scopes.Select(scope => Of(version, scope)))} {http.Request.Path}{http.Request.QueryString}";
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32]}\"", isWeak: true);
    }

    private static Guid Of(DataVersion version, DataScope scope) => scope switch
    {
        DataScope.Counts => version.Counts,
        DataScope.Organization => version.Organization,
        DataScope.Staff => version.Staff,
        DataScope.Proposals => version.Proposals,
    };
}
