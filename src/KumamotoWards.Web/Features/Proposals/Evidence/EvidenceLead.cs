using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>What a dossier opens with: what is asked, and the figure that it rests on.</summary>
public static class EvidenceLead
{
    private const int LongestRequest = 80;

    /// <param name="request">提案すること.</param>
    /// <param name="evidence">The first one; null where there is none.</param>
    /// <returns>Null where there is nothing short to say.</returns>
    public static LeadSentence? Of(string request, EvidenceSnapshot? evidence)
    {
        var lead = new LeadSentence();
        if (FirstSentence(request) is { } asked) lead.Say(asked);
        if (evidence?.Series.FirstOrDefault(series => series.Change?.Percent is not null) is { Change: { } change } series)
        {
            lead.Say($"{EvidenceText.Name(series)}は、{new FiscalYear(change.From).EraLabel}から{new FiscalYear(change.To).EraLabel}までに ")
                .SayStrong(Figures.Percent(change.Percent)).Say($"（{EvidenceText.What(series)}、{evidence.Basis.Label()}）{Verb(change.Percent!.Value)}。");
        }
        return lead.Parts.Count == 0 ? null : lead;
    }

    private static string? FirstSentence(string text)
    {
        var line = text.Trim().Split('\n')[0].Trim();
        var end = line.IndexOf('。', StringComparison.Ordinal);
        var sentence = end >= 0 ? line[..(end + 1)] : line.Length == 0 ? "" : line + "。";
        return sentence.Length is 0 or > LongestRequest ? null : sentence;
    }

    private static string Verb(decimal percent) => percent switch { > 0 => "増えています", < 0 => "減っています", _ => "変わっていません" };
}
