using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>What a person typed into a form that no longer stands on the page.</summary>
internal static class KeptWords
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["Text"] = "内容",
        ["Reason"] = "理由",
        ["Conditions"] = "条件",
        ["Taken"] = "採択すること",
        ["NotTaken"] = "採択しないこと",
        ["NextAnswerOn"] = "次に回答する日",
    };

    public static IReadOnlyList<(string Label, string Text)> Of(ModelStateDictionary typed, string form) =>
    [
        .. from field in Labels
           let text = typed.TryGetValue($"{form}.{field.Key}", out var entry) ? entry.AttemptedValue : null
           where !string.IsNullOrWhiteSpace(text)
           select (field.Value, text),
    ];
}
