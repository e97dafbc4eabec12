using System.Security.Cryptography;
using System.Text;

namespace KumamotoWards.Core.Proposals.Writing;

/// <summary>
/// What a page showed of each field when it was opened, as a short mark of each: enough to tell afterwards which fields
/// the person has changed and which somebody else has, without sending every text twice.
/// </summary>
public sealed class DraftMarks
{
    private const int MarkLength = 12;

    private static readonly ProposalContent Blank = new("", null, null, "", "", "", "");

    private readonly IReadOnlyDictionary<string, string> _marks;

    private DraftMarks(IReadOnlyDictionary<string, string> marks) => _marks = marks;

    public static DraftMarks Of(ProposalContent content) => new(DraftField.All.ToDictionary(field => field.Name, field => MarkOf(field.Read(content))));

    /// <summary>Reads <see cref="ToString"/>. A field without a mark was shown blank, as on the page of a new one.</summary>
    public static DraftMarks Read(string? text)
    {
        var pairs = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(':')).Where(pair => pair.Length == 2);
        return new(pairs.GroupBy(pair => pair[0]).ToDictionary(pair => pair.Key, pair => pair.Last()[1]));
    }

    /// <summary>The field still is as the page showed it.</summary>
    public bool Is(DraftField field, ProposalContent content) => MarkOf(field.Read(content)) == (_marks.GetValueOrDefault(field.Name) ?? MarkOf(field.Read(Blank)));

    /// <summary>Title:q83vEjRW Kind:…; as forms and scripts carry it.</summary>
    public override string ToString() => string.Join(' ', _marks.Select(mark => $"{mark.Key}:{mark.Value}"));

    private static string MarkOf(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..MarkLength];
}
