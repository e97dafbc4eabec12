using AngleSharp.Html.Dom;

namespace KumamotoWards.TestSupport.Portal;

/// <summary>What a browser would send of a form.</summary>
internal static class FormFields
{
    /// <param name="changes">What the person changed; null empties a field, and a name that the form lacks is sent too (a forged field).</param>
    public static IEnumerable<KeyValuePair<string, string>> Of(IHtmlFormElement form, IReadOnlyDictionary<string, string?> changes)
    {
        var untouched = form.Elements.SelectMany(Pairs).Where(pair => !changes.ContainsKey(pair.Key));
        return untouched.Concat(changes.Where(change => change.Value is not null).Select(change => new KeyValuePair<string, string>(change.Key, change.Value!)));
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(IHtmlElement element) => element switch
    {
        IHtmlInputElement { IsDisabled: true } => [],
        IHtmlInputElement { Type: "checkbox" or "radio" } choice => choice.IsChecked ? [new(choice.Name!, choice.Value)] : [],
        IHtmlInputElement { Type: "submit" or "button" or "file" } => [],
        IHtmlInputElement { Name.Length: > 0 } input => [new(input.Name, input.Value)],
        IHtmlTextAreaElement { Name.Length: > 0 } text => [new(text.Name, text.Value)],
        IHtmlSelectElement { Name.Length: > 0 } select => [new(select.Name, select.Value ?? "")],
        _ => [],
    };
}
