using System.Text;

namespace KumamotoWards.Core.Notifications;

/// <summary>Text as a mail can carry it: what people typed may hold line breaks and control characters anywhere.</summary>
internal static class NoticeText
{
    public static string OneLine(string text) => Clean(text, keepsLines: false);

    public static string Lines(string text) => Clean(text.ReplaceLineEndings("\n"), keepsLines: true);

    private static string Clean(string text, bool keepsLines)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
            clean.Append(char.IsControl(letter) && !(keepsLines && letter == '\n') ? ' ' : letter);
        return clean.ToString().Trim();
    }
}
