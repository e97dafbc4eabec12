using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>
/// One field of a form: label, ※必須 or 任意, hint, error and control, joined for screen readers.
/// <code>&lt;field for="UserName" hint="職員番号ではありません。" required autocomplete="username" /&gt;</code>
/// Attributes that the field does not know (autocomplete, maxlength, data-…) go to the control, class stays outside.
/// The label is the property's display name; the control follows its type, or <c>as</c>.
/// </summary>
public sealed class FieldTagHelper(FieldControls controls) : TagHelper
{
    private static readonly string[] Outer = ["class", "id"];

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public bool Required { get; set; }

    public bool Optional { get; set; }

    public FieldKind As { get; set; }

    /// <summary>The word after the control, for example 円.</summary>
    public string? Unit { get; set; }

    [HtmlAttributeName("asp-items")]
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The first, empty option of a select, for example 選んでください.</summary>
    public string? Empty { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var after = await output.GetChildContentAsync();
        var kind = As is FieldKind.Fitting ? FieldKinds.Of(For.Metadata, Items is not null) : As;
        var names = new FieldNames(ViewContext, For, Hint);
        var control = controls.Build(new FieldRequest(ViewContext, For, kind, Items ?? [], Empty, ControlAttributes(output, names, kind)));

        output.TagName = kind.IsGroup() ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass(names.Error is null ? "field" : "field invalid");
        DescribeGroup(output, names, kind);
        foreach (var part in Parts(kind, names, control))
            output.Content.AppendHtml(part);
        output.Content.AppendHtml(after);
    }

    private IEnumerable<IHtmlContent> Parts(FieldKind kind, FieldNames names, IHtmlContent control)
    {
        var label = FieldParts.Label(kind, names.Id, Label ?? For.Metadata.GetDisplayName(), Mark());
        if (kind is not FieldKind.Checkbox)
            yield return label;
        if (Hint is not null)
            yield return FieldParts.Hint(names.HintId, Hint);
        if (names.Error is not null)
            yield return FieldParts.Error(names.ErrorId, names.Error);
        yield return kind is FieldKind.Checkbox ? FieldParts.Choice(control, label) : FieldParts.WithUnit(control, Unit);
    }

    private TagBuilder? Mark()
    {
        if (Required)
            return Markup.Element("span", "required", "※必須");
        return Optional ? Markup.Element("span", "optional", "任意") : null;
    }

    private Dictionary<string, object?> ControlAttributes(TagHelperOutput output, FieldNames names, FieldKind kind)
    {
        var attributes = new Dictionary<string, object?>();
        foreach (var attribute in output.Attributes.Where(attribute => !Outer.Contains(attribute.Name)).ToList())
        {
            attributes[attribute.Name] = attribute.Value ?? attribute.Name;
            output.Attributes.Remove(attribute);
        }
        if (kind.IsGroup())
            return attributes;
        if (names.DescribedBy is { } describedBy)
            attributes["aria-describedby"] = describedBy;
        if (names.Error is not null)
            attributes["aria-invalid"] = "true";
        if (Required)
            attributes["aria-required"] = "true";
        return attributes;
    }

    private static void DescribeGroup(TagHelperOutput output, FieldNames names, FieldKind kind)
    {
        if (kind.IsGroup() && names.DescribedBy is { } describedBy)
            output.Attributes.SetAttribute("aria-describedby", describedBy);
    }
}
