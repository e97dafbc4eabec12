using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KumamotoWards.Web.Infrastructure.Forms;

/// <summary>
/// Lets a file be sent up to a size, and answers a larger one with a page that says so: the server would cut the
/// connection, and the browser show an error of its own. Runs before the form is read for its token.
/// </summary>
/// <param name="fileBytes">Largest file, or files together.</param>
/// <param name="tooLarge">Address of the page that says so; <c>{id}</c> is that of the route.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadLimitAttribute(int fileBytes, string tooLarge) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Fields and boundaries beside the file.</summary>
    private const int Beside = 256 * 1024;

    /// <summary>What is still read and thrown away so that the browser gets to the answer.</summary>
    private const long Drained = 1024L * 1024 * 1024;

    public int Order => -2000;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!http.Request.HasFormContentType) return;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Drained;
        if (http.Request.ContentLength <= fileBytes + Beside && await ReadAsync(http)) return;
        await DrainAsync(http);
        context.Result = new LocalRedirectResult(tooLarge.Replace("{id}", $"{http.GetRouteValue("id")}", StringComparison.Ordinal));
    }

    /// <returns>False when it is larger than its head said, or no form at all.</returns>
    private async Task<bool> ReadAsync(HttpContext http)
    {
        // A text that is far too long still comes to its field, which says so.
        var options = new FormOptions { MultipartBodyLengthLimit = Drained, ValueLengthLimit = fileBytes + Beside };
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, options));
        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static async Task DrainAsync(HttpContext http)
    {
        try
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }
        catch (Exception gone) when (gone is BadHttpRequestException or IOException)
        {
            // Larger than anybody reads: the answer is sent, whether it arrives or not.
        }
    }
}
