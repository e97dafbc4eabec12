namespace KumamotoWards.Web.Features.Proposals.Implementation;

/// <summary>A field of one of several forms on the page.</summary>
/// <param name="Form">What its id begins with.</param>
/// <param name="Type">text, date or textarea.</param>
public sealed record FieldView(string Form, string Name, string Label, string Type, string? Value, bool IsRequired = true, string? Hint = null, int? MaxLength = null)
{
    public string Id => $"{Form}-{Name}";

    public string? DescribedBy(bool hasError)
    {
        var ids = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", hasError ? $"{Id}-error" : null }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }

    public static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
