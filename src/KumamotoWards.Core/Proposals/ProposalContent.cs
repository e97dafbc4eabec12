using System.Text;

namespace KumamotoWards.Core.Proposals;

/// <summary>What the proposing unit writes; in a draft anything may still be blank. See <see cref="Proposal"/> for each.</summary>
/// <param name="Request">提案すること; the API calls it <c>proposal</c>.</param>
/// <param name="Cost">Yen, tax included.</param>
/// <param name="WantedFiscalYear">Starting year.</param>
public sealed record ProposalContent(
    string Title,
    ProposalKind? Kind,
    string? SchoolDistrict,
    string Problem,
    string Affected,
    string Request,
    string Effect,
    long? Cost = null,
    int? WantedFiscalYear = null,
    string? VisionGoal = null,
    int? SuggestedSectionId = null)
{
    public const int TitleMaxLength = 60;
    public const int SchoolDistrictMaxLength = 60;

    /// <summary>Of <see cref="Problem"/>, <see cref="Request"/> and <see cref="Effect"/>.</summary>
    public const int TextMaxLength = 4_000;

    public const int AffectedMaxLength = 1_000;
    public const int VisionGoalMaxLength = 200;

    public const long MaxCost = 999_999_999_999;

    /// <summary>As it is stored and compared: no blanks around, one kind of line break, nothing that cannot be shown.</summary>
    public ProposalContent Tidy() => this with
    {
        Title = Line(Title),
        SchoolDistrict = OrNull(Line(SchoolDistrict)),
        Problem = Text(Problem),
        Affected = Text(Affected),
        Request = Text(Request),
        Effect = Text(Effect),
        VisionGoal = OrNull(Line(VisionGoal)),
    };

    private static string Line(string? text) => Text(text).Replace('\n', ' ');

    private static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune)) plain.Append(rune.ToString());
        return plain.ToString().Trim();
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
