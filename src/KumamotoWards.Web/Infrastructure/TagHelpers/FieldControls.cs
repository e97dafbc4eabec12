using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>What a field asks to be drawn.</summary>
public sealed record FieldRequest(
    ViewContext Context,
    ModelExpression For,
    FieldKind Kind,
    IEnumerable<SelectListItem> Items,
    string? Empty,
    Dictionary<string, object?> Attributes)
{
    internal ModelExplorer Model => For.ModelExplorer;

    internal string Name => For.Name;
}

/// <summary>Draws the control of a field with the value that was posted, else the model's.</summary>
public sealed class FieldControls(IHtmlGenerator generator)
{
    public IHtmlContent Build(FieldRequest field) => field.Kind switch
    {
        FieldKind.Fitting or FieldKind.Text => Text(field, "text"),
        FieldKind.Password => Password(field),
        FieldKind.Date => Text(field, "date", "{0:yyyy-MM-dd}"),
        FieldKind.Number => Number(field),
        FieldKind.TextArea => generator.GenerateTextArea(field.Context, field.Model, field.Name, 4, 0, field.Attributes),
        FieldKind.Select => generator.GenerateSelect(
            field.Context, field.Model, field.Empty, field.Name, field.Items, allowMultiple: false, field.Attributes),
        FieldKind.Checkbox => Checkbox(field),
        FieldKind.Radios => Radios(field, "choices"),
        FieldKind.Switch => Radios(field, "switch"),
    };

    private TagBuilder Text(FieldRequest field, string type, string? format = null)
    {
        field.Attributes.TryAdd("type", type);
        return generator.GenerateTextBox(field.Context, field.Model, field.Name, field.Model.Model, format, field.Attributes);
    }

    private TagBuilder Number(FieldRequest field)
    {
        field.Attributes.TryAdd("inputmode", "numeric");
        field.Attributes.TryAdd("autocomplete", "off");
        field.Attributes.TryAdd("class", "number");
        return Text(field, "text");
    }

    // A password is never written back into the page.
    private TagBuilder Password(FieldRequest field) =>
        generator.GeneratePassword(field.Context, field.Model, field.Name, value: null, field.Attributes);

    private IHtmlContent Checkbox(FieldRequest field) => new HtmlContentBuilder()
        .AppendHtml(generator.GenerateCheckBox(field.Context, field.Model, field.Name, field.Model.Model as bool?, field.Attributes))
        .AppendHtml(generator.GenerateHiddenForCheckbox(field.Context, field.Model, field.Name));

    private TagBuilder Radios(FieldRequest field, string cssClass)
    {
        var group = Markup.Element("div", cssClass);
        var id = FieldNames.IdOf(field.Context.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name));
        foreach (var (index, item) in field.Items.Index())
            group.InnerHtml.AppendHtml(Radio(field, item, index == 0 ? id : $"{id}_{index}"));
        return group;
    }

    private IHtmlContent Radio(FieldRequest field, SelectListItem item, string id)
    {
        var attributes = new Dictionary<string, object?>(field.Attributes) { ["id"] = id };
        var radio = generator.GenerateRadioButton(
            field.Context, field.Model, field.Name, item.Value, item.Selected ? true : null, attributes);
        var label = Markup.Element("label", null, item.Text);
        label.Attributes["for"] = id;
        return FieldParts.Choice(radio, label);
    }
}
