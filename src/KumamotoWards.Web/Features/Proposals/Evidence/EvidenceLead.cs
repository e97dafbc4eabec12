using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Proposals.Dossier;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>What a dossier opens with: what is asked, and the figure that it rests on.</summary>
public static class EvidenceLead
{
    private const int LongestRequest = 80;

    /// <param name="request">提案すること.</param>
    /// <param name="evidence">The first one; null where there is none.</param>
    /// <param name="caption">Its sentence, for where no figure can be named with a percentage.</param>
    /// <returns>Null where there is nothing short to say.</returns>
    public static LeadSentence? Of(string request, EvidenceSnapshot? evidence, string? caption = null)
    {
        var lead = new LeadSentence();
        if (Prose.FirstSentence(request) is { Length: > 0 and <= LongestRequest } asked) lead.Say(Ended(asked));
        if (evidence?.Series.FirstOrDefault(each => each.Change?.Percent is not null) is { Change: { } change } series)
            SayFigure(lead, evidence, series, change);
        else if (caption is not null)
            lead.Say(Ended(caption));
        return lead.Parts.Count == 0 ? null : lead;
    }

    private static void SayFigure(LeadSentence lead, EvidenceSnapshot evidence, EvidenceSeries series, EvidenceChange change) => lead
        .Say($"{EvidenceText.Name(series)}は、{new FiscalYear(change.From).EraLabel}から{new FiscalYear(change.To).EraLabel}までに ")
        .SayStrong(Figures.Percent(change.Percent))
        .Say($"（{EvidenceText.What(series)}、{evidence.Basis.Label()}{(evidence.IsSample ? "、サンプル" : "")}）{Verb(change.Percent!.Value)}。");

    private static string Ended(string sentence) => sentence.EndsWith('。') ? sentence : $"{sentence}。";

    private static string Verb(decimal percent) => percent switch { > 0 => "増えています", < 0 => "減っています", _ => "変わっていません" };
}
