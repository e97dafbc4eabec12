using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KumamotoWards.Core.Proposals.Attachments;

/// <summary>Makes a name that says what the file is and can do no harm wherever it is saved.</summary>
public static partial class AttachmentName
{
    private const string Nameless = "添付";

    /// <summary>Characters that a file system or a header takes for something else.</summary>
    private const string Forbidden = "<>:\"/\\|?*;";

    /// <param name="sent">As the browser sent it: may hold a path, control characters, or another ending than its content's.</param>
    /// <param name="taken">Names that the proposal has already.</param>
    public static string Of(string? sent, AttachmentType type, IEnumerable<string> taken)
    {
        var plain = Clean(sent ?? "");
        var ending = type.Endings().FirstOrDefault(each => plain.EndsWith($".{each}", StringComparison.OrdinalIgnoreCase)) ?? type.Endings()[0];
        var stem = WithoutEndings(plain);
        var others = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; ; number++)
        {
            var tail = number == 1 ? $".{ending}" : $" ({number}).{ending}";
            var name = Cut(stem, ProposalAttachment.FileNameMaxLength - tail.Length) + tail;
            if (!others.Contains(name)) return name;
        }
    }

    private static string Clean(string sent)
    {
        // Of a path, only what follows the last separator of either system.
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
            if (IsShown(rune)) plain.Append(Forbidden.Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
        // Files of a Mac come with their voicing marks apart.
        return plain.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.', '　');
    }

    /// <summary>No control characters, and nothing that turns the writing direction or hides.</summary>
    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)
        && rune.Value != 0xFFFD;

    /// <summary>見積.pdf.exe is no program once its content was seen to be a PDF: both endings go.</summary>
    private static string WithoutEndings(string name)
    {
        var stem = Ending().Replace(name, "").Trim(' ', '.', '　');
        return stem.Length == 0 ? Nameless : stem;
    }

    private static string Cut(string stem, int most)
    {
        if (stem.Length <= most) return stem;
        return stem[..(char.IsHighSurrogate(stem[most - 1]) ? most - 1 : most)];
    }

    [GeneratedRegex(@"(\.(pdf|docx?|docm|xlsx?|xlsm|xlsb|pptx?|pptm|png|jpe?g|zip|exe|scr|com|bat|cmd|js|vbs|html?|svg|lnk|msi|ps1|php|jar))+$", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();
}
