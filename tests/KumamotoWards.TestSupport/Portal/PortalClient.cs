using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace KumamotoWards.TestSupport.Portal;

/// <summary>One person's browser: cookies kept, forms filled in and sent as they stand in the page, antiforgery included.</summary>
public sealed class PortalClient(HttpClient http) : IDisposable
{
    private static readonly HtmlParser Parser = new();

    public HttpClient Http { get; } = http;

    public Task<HttpResponseMessage> GetAsync(string address) => Http.GetAsync(address);

    /// <summary>The page at the address, which must answer 200.</summary>
    public async Task<IHtmlDocument> GetPageAsync(string address)
    {
        using var response = await Http.GetAsync(address);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{address} answered {(int)response.StatusCode}.");
        return await ReadPageAsync(response);
    }

    public static async Task<IHtmlDocument> ReadPageAsync(HttpResponseMessage response) =>
        await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    /// <summary>
    /// Opens <paramref name="page"/>, changes <paramref name="fields"/> in its form and sends it. With several forms,
    /// <paramref name="action"/> is the (start of the) address of the one meant.
    /// </summary>
    public async Task<HttpResponseMessage> PostFormAsync(string page, IReadOnlyDictionary<string, string?> fields, string? action = null) =>
        await SubmitAsync(FormIn(await GetPageAsync(page), action ?? page), fields, page);

    /// <summary>Sends a form of a page that is already open.</summary>
    public Task<HttpResponseMessage> SubmitAsync(IHtmlFormElement form, IReadOnlyDictionary<string, string?> fields, string page = "/")
    {
        var action = form.GetAttribute("action") is { Length: > 0 } address ? address : page;
        return Http.PostAsync(action, new FormUrlEncodedContent(FormFields.Of(form, fields)));
    }

    /// <summary>Chooses a file in the form of <paramref name="page"/> and sends it, with the antiforgery field and what else is given.</summary>
    /// <param name="action">The address that the form posts to; null for the page's own.</param>
    public async Task<HttpResponseMessage> SendFileAsync(string page, string fileName, byte[] content, IReadOnlyDictionary<string, string>? fields = null, string? action = null)
    {
        var form = FormIn(await GetPageAsync(page), action ?? page);
        using var body = new MultipartFormDataContent();
        body.Add(new StringContent(((IHtmlInputElement)form.QuerySelector("[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken");
        foreach (var (field, value) in fields ?? new Dictionary<string, string>()) body.Add(new StringContent(value), field);
        body.Add(new ByteArrayContent(content), ((IHtmlInputElement)form.QuerySelector("[type=file]")!).Name!, fileName);
        return await Http.PostAsync(action ?? page, body);
    }

    public Task<HttpResponseMessage> SubmitSignInAsync(string userName, string password, string? returnUrl = null) => PostFormAsync(
        returnUrl is null ? "/account/sign-in" : $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}",
        new Dictionary<string, string?> { ["UserName"] = userName, ["Password"] = password },
        "/account/sign-in");

    /// <summary>A write of a script: JSON with a fresh token in the header.</summary>
    public async Task<HttpResponseMessage> SendJsonAsync(HttpMethod method, string address, object body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-CSRF-TOKEN", await TokenAsync());
        return await Http.SendAsync(request);
    }

    public async Task<string> TokenAsync() =>
        (await Http.GetFromJsonAsync<SessionToken>("/api/v1/session"))!.CsrfToken;

    public void Dispose() => Http.Dispose();

    /// <summary>The form that posts to the address, among those of the page.</summary>
    public static IHtmlFormElement FormIn(IHtmlDocument page, string action) =>
        page.Forms.Where(form => form.GetAttribute("method") == "post")
            .FirstOrDefault(form => (form.GetAttribute("action") ?? action).StartsWith(action.Split('?')[0], StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"The page has no form that posts to {action}.");

    private sealed record SessionToken(string CsrfToken);
}
