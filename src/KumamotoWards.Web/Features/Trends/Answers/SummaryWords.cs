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
        else lead.Say($"{query.Scope.Name}の{query.Courses.Year.EraLabel}の件数は、まだありません。");
        if (query.Movements is not { Foremost: { } foremost } movements) return lead;
        var words = new MovementWords(query.Courses, query.Scope);
        lead.Say(movements.Span == MovementSpan.WholeYears ? $"{words.Between(movements)}、" : "").Say($"{MovementWords.Superlative(movements)}は");
        return words.SayMovement(lead, foremost).Say(foremost.IsUsual ? "で、平年並みの動きです。" : "です。");
    }

    private void SaySoFar(LeadSentence lead, YearSoFar soFar)
    {
        lead.Say($"{query.Scope.Name}の窓口件数は、{AnswerNames.Until(soFar.Days)}に ");
        if (soFar.IsAlone)
        {
            lead.SayStrong(Figures.Cases(soFar.Total)).Say("です。比べられる前年度の件数はありません。");
            return;
        }
        lead.SayStrong(soFar.Percent is { } percent ? Figures.Percent(percent) : $"{Figures.Difference(soFar.Delta)}件")
            .Say($"（{SoFarWords.Basis}、{AnswerNames.Before(soFar.Days)}と比べて）。");
        if (soFar.Broken.Count == soFar.Windows.Count) lead.Say("ただし、比べた窓口の前後の条件は同じではありません。");
        else if (soFar.Broken.Count > 0) lead.Say($"ただし、比べた {soFar.Windows.Count}窓口のうち {soFar.Broken.Count}窓口は、前後の条件が同じではありません。");
    }
}
