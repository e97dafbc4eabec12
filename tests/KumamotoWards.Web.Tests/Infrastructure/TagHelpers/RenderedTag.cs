using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KumamotoWards.Web.Tests.Infrastructure.TagHelpers;

/// <summary>Runs one tag helper as Razor does, and reads what it wrote.</summary>
internal static class RenderedTag
{
    public static async Task<IElement> BodyAsync(ITagHelper helper, string content = "")
    {
        var output = new TagHelperOutput("tag", [], (_, _) =>
            Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(content)));
        await helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "id"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return new HtmlParser().ParseDocument(writer.ToString()).Body!;
    }
}
