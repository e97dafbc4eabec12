using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;field-count for="Problem" most="4000" /&gt;</c> inside a <c>field</c>: 126 / 4,000字, as it stands in the page;
/// <c>field-count.js</c> keeps up with typing.
/// </summary>
public sealed class FieldCountTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public int Most { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var typed = ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;
        // Browsers send line breaks as two characters and count them as one.
        var length = (typed ?? For.Model as string ?? "").ReplaceLineEndings("\n").Length;
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass(length > Most ? "field-count over" : "field-count");
        output.Attributes.SetAttribute("data-count-of", FieldNames.IdOf(name));
        output.Attributes.SetAttribute("data-most", Most);
        output.Content.SetContent(string.Create(CultureInfo.InvariantCulture, $"{length:N0} / {Most:N0}字"));
    }
}
