using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>The first sentences of the page: how much it is, and what moved most, each with its basis.</summary>
internal sealed class SummaryWords(AnswersQuery query)
{
    public LeadSentence Write()
    {
        var lead = new LeadSentence();
        if (query.SoFar is { } soFar) SaySoFar(lead, soFar);
        else lead.Say($"{query.Scope.Name}の{query.Year.EraLabel}の件数は、まだありません。");
        if (query.Movements is not { Foremost: { } foremost } movements) return lead;
        new MovementWords(query.Courses, query.Scope).SayMovement(lead.Say($"{MovementWords.Superlative(movements)}は"), foremost);
        return lead.Say(foremost switch
        {
            { IsUnusual: true } => $"です（例年は最大 {Figures.Cases(foremost.Usual!.Value)}）。",
            { IsUsual: true } => $"で、例年の幅（最大 {Figures.Cases(foremost.Usual!.Value)}）の中です。",
            _ => "です。",
        });
    }

    /// <summary>What the words for bases mean that stand in the sentences.</summary>
    public string Note()
    {
        var notes = new List<string>();
        if (query.SoFar is { IsAlone: false }) notes.Add(SoFarWords.Gloss);
        if (query.Movements?.Foremost is { } foremost) notes.AddRange(MovementWords.Glosses(foremost));
        return string.Join("　", notes);
    }

    private void SaySoFar(LeadSentence lead, YearSoFar soFar)
    {
        lead.Say($"{query.Scope.Name}の窓口件数は、{AnswerNames.Until(soFar.Days)}で ").SayStrong(Figures.Cases(soFar.Total));
        if (soFar.IsAlone)
        {
            lead.Say("です。比べられる前年度の件数はありません。");
            return;
        }
        lead.Say($"、{AnswerNames.Before(soFar.Days)}と比べて ").SayStrong($"{Figures.Difference(soFar.Delta)}件");
        if (soFar.Percent is { } percent) lead.Say("、").SayStrong(Figures.Percent(percent));
        lead.Say($"（{SoFarWords.Basis}）です。");
        if (soFar.Broken.Count == soFar.Windows.Count) lead.Say("ただし、比べた窓口の前後の条件は同じではありません。");
        else if (soFar.Broken.Count > 0) lead.Say($"ただし、比べた {soFar.Windows.Count}窓口のうち {soFar.Broken.Count}窓口は、前後の条件が同じではありません。");
    }
}
