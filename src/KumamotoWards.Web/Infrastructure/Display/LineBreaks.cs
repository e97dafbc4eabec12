using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace KumamotoWards.Web.Infrastructure.Display;

/// <summary>
/// Where a short Japanese name may break in a narrow cell: after ・ and の, and where katakana ends before kanji. For text
/// set with <c>word-break: keep-all</c>. A &lt;wbr&gt; leaves the text itself, and what is copied from it, as it is.
/// </summary>
public static partial class LineBreaks
{
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

    [GeneratedRegex(@"(?<=[・の])|(?<=[\p{IsKatakana}])(?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex Places();
}
