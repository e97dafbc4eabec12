using System.Text.RegularExpressions;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>A paragraph, or the items of a list.</summary>
/// <param name="IsNumbered">Of a list: its items were written with numbers.</param>
public sealed record ProseBlock(IReadOnlyList<string> Lines, bool IsList, bool IsNumbered);

/// <summary>
/// Text as people type it into a large field: blank lines part paragraphs; lines that begin with ・ or a number are a list.
/// </summary>
public static partial class Prose
{
    public static IReadOnlyList<ProseBlock> Blocks(string text)
    {
        var blocks = new List<ProseBlock>();
        foreach (var part in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            blocks.AddRange(BlocksOf(part.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
        return blocks;
    }

    /// <summary>The first sentence, without the mark of a list.</summary>
    public static string FirstSentence(string text)
    {
        var line = WithoutMark(text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "");
        var end = line.IndexOf('。', StringComparison.Ordinal);
        return end < 0 ? line : line[..(end + 1)];
    }

    private static IEnumerable<ProseBlock> BlocksOf(string[] lines)
    {
        for (var from = 0; from < lines.Length;)
        {
            var kind = KindOf(lines[from]);
            var to = from + 1;
            while (to < lines.Length && KindOf(lines[to]) == kind) to++;
            yield return new ProseBlock([.. lines[from..to].Select(line => kind == Kind.Text ? line : WithoutMark(line))], kind != Kind.Text, kind == Kind.Numbered);
            from = to;
        }
    }

    private enum Kind
    {
        Text,
        Bullet,
        Numbered,
    }

    private static Kind KindOf(string line) => Number().IsMatch(line) ? Kind.Numbered : Bullet().IsMatch(line) ? Kind.Bullet : Kind.Text;

    private static string WithoutMark(string line) => Bullet().Replace(Number().Replace(line, "", 1), "", 1);

    [GeneratedRegex(@"^(?:[（(][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[.．)）、](?![0-9０-９])|[①-⑳])\s*")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[・●○\-−*]\s*")]
    private static partial Regex Bullet();
}
