using System.Text;

namespace KumamotoWards.Core.Proposals.Writing;

/// <summary>Makes texts comparable whatever their width, kana, case and spacing: ﾃﾞｼﾞﾀﾙ, デジタル and でじたる are one word.</summary>
public static class SearchWords
{
    /// <summary>How many words of a question are looked for; the rest is ignored.</summary>
    public const int Most = 8;

    public static string Normalize(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter)) plain.Append(ToHiragana(letter));
        return plain.ToString();
    }

    /// <summary>All that a proposal says. Fields are kept apart, so that no word reaches from one into the next.</summary>
    public static string Of(ProposalContent content) => string.Join('\n', new[]
    {
        content.Title, content.SchoolDistrict, content.Problem, content.Affected, content.Request, content.Effect, content.VisionGoal,
    }.Select(Normalize));

    /// <summary>The words that must all occur.</summary>
    public static IReadOnlyList<string> Of(string? question) =>
        [.. (question ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Normalize).Where(word => word.Length > 0).Distinct().Take(Most)];

    // ァ to ヶ stand at one distance from ぁ to ゖ; ー, ヷ and the like have no hiragana.
    private static char ToHiragana(char letter) => letter is >= 'ァ' and <= 'ヶ' ? (char)(letter - ('ァ' - 'ぁ')) : letter;
}
