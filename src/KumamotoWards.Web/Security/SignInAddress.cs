namespace KumamotoWards.Web.Security;

/// <summary>The address of the sign-in page that leads back to where one was.</summary>
public static class SignInAddress
{
    public const string Path = "/account/sign-in";

    public static string BackTo(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method)) return WithReturn(request.PathBase + request.Path + request.QueryString);
        // Somebody was still working: the sign-in page says what happened.
        return PageOf(request) is { } page ? $"{Path}?expired=true&returnUrl={Uri.EscapeDataString(page)}" : Path;
    }

    private static string WithReturn(string back) => back == "/" ? Path : $"{Path}?returnUrl={Uri.EscapeDataString(back)}";

    /// <summary>The page a form was sent from: an address that only takes POST would answer a return with 405.</summary>
    public static string? PageOf(HttpRequest request) =>
        request.GetTypedHeaders().Referer is { } referer && referer.IsAbsoluteUri && referer.Authority == request.Host.Value
            ? referer.PathAndQuery
            : null;
}
