using System.Text;

namespace KumamotoWards.Core.Notifications;

/// <summary>Text as a mail can carry it: what people typed may hold line breaks and control characters anywhere.</summary>
internal static class NoticeText
{
    public static string OneLine(string text) => Clean(text.ReplaceLineEndings(" "), keepsLines: false);

    public static string Lines(string text) => Clean(text.ReplaceLineEndings("\n"), keepsLines: true);

    /// <summary>At most so long; what is cut ends with an ellipsis.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        // Half a surrogate pair is no letter.
        var kept = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return string.Concat(text.AsSpan(0, kept), "…");
    }

    private static string Clean(string text, bool keepsLines)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
            clean.Append(char.IsControl(letter) && !(keepsLines && letter == '\n') ? ' ' : letter);
        return clean.ToString().Trim();
    }
}
