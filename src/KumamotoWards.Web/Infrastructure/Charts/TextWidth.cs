using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>
/// How wide a text will be, in px at 14px, without a font at hand: full-width characters are 1em, others near what
/// Noto Sans JP has. Rather a little too wide than too narrow.
/// </summary>
public static class TextWidth
{
    public const double Em = 14;

    public static double Of(string text)
    {
        var width = 0.0;
        foreach (var character in text) width += Em * Share(character);
        return width;
    }

    /// <summary>Breaks a text into lines no wider than <paramref name="limit"/>, after a space or 、 where it can.</summary>
    public static IReadOnlyList<string> Wrap(string text, double limit)
    {
        var lines = new List<string>();
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            var length = LineLength(rest, limit);
            lines.Add(rest[..length].TrimEnd());
            rest = rest[length..].TrimStart();
        }
        return lines;
    }

    private static int LineLength(string text, double limit)
    {
        var (width, goodBreak) = (0.0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            width += Em * Share(text[i]);
            if (width > limit && i > 0) return goodBreak > 0 ? goodBreak : LineBreaks.LastUpTo(text, i);
            if (text[i] is ' ' or '　' or '、') goodBreak = i + 1;
        }
        return text.Length;
    }

    private static double Share(char character) => character switch
    {
        ' ' => 0.25,
        ',' or '.' or ':' => 0.3,
        '%' or 'W' or 'M' => 0.93,
        >= '\u2E80' => 1,
        '→' or '±' => 1,
        _ => 0.58,
    };
}
