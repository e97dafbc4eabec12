using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.TagHelpers;

/// <summary>The page of parts in the real portal: one form with a field of every kind.</summary>
[CollectionDefinition(Collection)]
public sealed class PartsPage : IDisposable, ICollectionFixture<PartsPage>
{
    public const string Collection = "The page of parts";

    private readonly PortalFactory _portal = new();

    public async Task<IDocument> GetAsync()
    {
        using var client = _portal.CreateClient();
        return await ReadAsync(await client.GetAsync("/parts"));
    }

    /// <summary>Sends the form as a browser would, with these fields changed.</summary>
    public async Task<IDocument> PostAsync(params (string Name, string Value)[] changed)
    {
        using var client = _portal.CreateClient();
        var page = await ReadAsync(await client.GetAsync("/parts"));
        var form = page.QuerySelector<IHtmlFormElement>("form[data-keep]")!;
        var token = form.QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!;
        using var content = new FormUrlEncodedContent(
            changed.Append((token.Name!, token.Value)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await ReadAsync(await client.PostAsync("/parts", content));
    }

    public void Dispose() => _portal.Dispose();

    private static async Task<IDocument> ReadAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStreamAsync());
    }
}
