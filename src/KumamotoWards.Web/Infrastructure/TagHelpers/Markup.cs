using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>Small pieces of markup that the tag helpers build from; text is always encoded.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? cssClass, IHtmlContent content)
    {
        var element = new TagBuilder(name);
        if (cssClass is not null)
            element.AddCssClass(cssClass);
        element.InnerHtml.AppendHtml(content);
        return element;
    }

    public static TagBuilder Element(string name, string? cssClass, string text = "") =>
        Element(name, cssClass, Text(text));

    public static TagBuilder Link(string href, string text, string? cssClass = null)
    {
        var link = Element("a", cssClass, text);
        link.Attributes["href"] = href;
        return link;
    }

    public static TagHelperContent Text(string? text) => new DefaultTagHelperContent().SetContent(text ?? "");

    public static void AddClass(this TagHelperOutput output, string cssClass)
    {
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", own is null ? cssClass : $"{own} {cssClass}");
    }
}
