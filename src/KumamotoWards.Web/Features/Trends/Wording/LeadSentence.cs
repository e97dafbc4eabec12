using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>A piece of a sentence; the figures in it are set strong.</summary>
public readonly record struct LeadPart(string Text, bool IsStrong);

/// <summary>The sentences a trend page opens with, in Japanese; <see cref="ToString"/> is the plain text.</summary>
public sealed class LeadSentence
{
    private readonly List<LeadPart> _parts = [];

    public IReadOnlyList<LeadPart> Parts => _parts;

    public override string ToString() => string.Concat(_parts.Select(part => part.Text));

    internal LeadSentence Say(string text)
    {
        _parts.Add(new LeadPart(text, IsStrong: false));
        return this;
    }

    internal LeadSentence SayStrong(string text)
    {
        _parts.Add(new LeadPart(text, IsStrong: true));
        return this;
    }

    /// <summary>+8.6 %（共通区分）: a percentage with the basis it stands on; of small counts +12件.</summary>
    internal LeadSentence Say(Comparison comparison)
    {
        _parts.Add(new LeadPart(ChangeText.OrDash(comparison), IsStrong: true));
        return Say($"（{comparison.Basis.Label()}）");
    }
}
