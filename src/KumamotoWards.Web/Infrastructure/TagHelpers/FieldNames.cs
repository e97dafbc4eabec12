using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>The ids of a field's parts, and the one error that it shows.</summary>
internal sealed class FieldNames
{
    public FieldNames(ViewContext context, ModelExpression expression, string? hint)
    {
        var name = context.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = IdOf(name);
        Error = context.ModelState.TryGetValue(name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;
        DescribedBy = string.Join(' ', Described(hint)) is { Length: > 0 } ids ? ids : null;
    }

    public string Id { get; }

    public string? Error { get; }

    public string? DescribedBy { get; }

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    /// <summary>The id of the control that a model-state key belongs to.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    private IEnumerable<string> Described(string? hint)
    {
        if (hint is not null)
            yield return HintId;
        if (Error is not null)
            yield return ErrorId;
    }
}
