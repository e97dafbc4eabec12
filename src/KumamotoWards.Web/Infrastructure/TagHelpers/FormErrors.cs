using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>One place to correct.</summary>
/// <param name="Field">The full name of the field; blank for an error of the form as a whole.</param>
/// <param name="Message">The same text as at the field.</param>
internal sealed record FormError(string Field, string Message);

/// <summary>The errors of the model state, one a field, in the order in which the model declares its fields.</summary>
internal static class FormErrors
{
    public static IReadOnlyList<FormError> Of(ViewDataDictionary viewData) =>
    [
        .. viewData.ModelState
            .Where(entry => entry.Value?.Errors.Count > 0)
            .OrderBy(entry => Position(viewData.ModelMetadata, entry.Key), StringComparer.Ordinal)
            .SelectMany(entry => Messages(entry.Key, entry.Value!)),
    ];

    // A field shows its first error; the form as a whole may have several.
    private static IEnumerable<FormError> Messages(string field, ModelStateEntry entry) =>
        entry.Errors.Take(field.Length == 0 ? int.MaxValue : 1).Select(error => new FormError(field, error.ErrorMessage));

    // The model state sorts by name; readers expect the order of the page. "Lines[2].Count" becomes "0003 0002 0001".
    private static string Position(ModelMetadata? metadata, string key)
    {
        var position = new List<string>();
        foreach (var step in key.Split('.', '[', ']').Where(step => step.Length > 0))
        {
            if (int.TryParse(step, out var index))
            {
                position.Add($"{index:D4}");
                metadata = metadata?.ElementMetadata;
                continue;
            }
            position.Add($"{Index(metadata, step):D4}");
            metadata = metadata?.Properties[step];
        }
        return string.Join(' ', position);
    }

    private static int Index(ModelMetadata? metadata, string property)
    {
        var found = metadata?.Properties.Index().FirstOrDefault(each => each.Item.PropertyName == property);
        return found?.Item is null ? 9999 : found.Value.Index;
    }
}
