using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace KumamotoWards.Web.Infrastructure.Display;

/// <summary>
/// Where a short Japanese name may break in a narrow cell: after ・ and の, and where katakana ends before kanji. For text
/// set with <c>word-break: keep-all</c>. A &lt;wbr&gt; leaves the text itself, and what is copied from it, as it is.
/// </summary>
public static partial class LineBreaks
{
    private const string NeverFirst = "ー、。）」・ァィゥェォッャュョぁぃぅぇぉっゃゅょ";

    public static IHtmlContent In(string text)
    {
        var content = new HtmlContentBuilder();
        foreach (var (index, part) in Places().Split(text).Index())
        {
            if (index > 0) content.AppendHtml("<wbr>");
            content.Append(part);
        }
        return content;
    }

    /// <summary>The last place up to an index where the text may break; else the index itself, but never before a mark that no line begins with.</summary>
    public static int LastUpTo(string text, int index)
    {
        var places = Places().Matches(text).Select(place => place.Index).Where(place => 0 < place && place <= index).ToList();
        if (places.Count > 0) return places[^1];
        var kept = index;
        while (kept > 1 && NeverFirst.Contains(text[kept], StringComparison.Ordinal)) kept--;
        return kept;
    }

    [GeneratedRegex(@"(?<=[・の])|(?<=[\p{IsKatakana}])(?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex Places();
}
