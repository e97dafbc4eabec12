using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>The markup around a control: label, hint, error, unit.</summary>
internal static class FieldParts
{
    public static TagBuilder Label(FieldKind kind, string id, string text, IHtmlContent? mark)
    {
        var label = Markup.Element(kind.IsGroup() ? "legend" : "label", "field-label", text);
        if (!kind.IsGroup())
            label.Attributes["for"] = id;
        if (mark is not null)
            label.InnerHtml.AppendHtml(mark);
        return label;
    }

    public static IHtmlContent Hint(string id, string text) => WithId(Markup.Element("p", "field-hint", text), id);

    public static IHtmlContent Error(string id, string text)
    {
        var content = new HtmlContentBuilder().AppendHtml(Icons.Draw("error")).Append(text);
        return WithId(Markup.Element("p", "field-error", content), id);
    }

    public static IHtmlContent Choice(IHtmlContent control, IHtmlContent label) =>
        Markup.Element("div", "choice", new HtmlContentBuilder().AppendHtml(control).AppendHtml(label));

    public static IHtmlContent WithUnit(IHtmlContent control, string? unit) => unit is null
        ? control
        : Markup.Element("div", "with-unit", new HtmlContentBuilder()
            .AppendHtml(control)
            .AppendHtml(Markup.Element("span", "unit", unit)));

    private static TagBuilder WithId(TagBuilder element, string id)
    {
        element.Attributes["id"] = id;
        return element;
    }
}
