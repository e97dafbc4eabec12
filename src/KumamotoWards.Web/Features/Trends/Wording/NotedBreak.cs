using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Events;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>What headquarters has noted to break the series of a whole scope. Breaks of an office are in the lead already.</summary>
internal static class NotedBreak
{
    /// <summary>この間に熊本地震（平成28年4月）があり…増減は参考です: the last such event between the years compared; nothing where there is none.</summary>
    public static LeadSentence SayNotedBreak(this LeadSentence lead, YearlyFigures figures, TrendScope scope, YearSpan span, ComparablePair? pair)
    {
        if (pair is not { } years || TrendEvents.Of(figures, scope, span).LastOrDefault(happened => Breaks(happened, years)) is not { } broken) return lead;
        return lead.Say($"この間に{broken.Text}（{broken.When()}）があり、その前後の件数はそのまま比べられないため、増減は参考です。");

        bool Breaks(TrendEvent happened, ComparablePair pair) =>
            happened is { BreaksSeries: true, Note: not null } && happened.Covers(scope, figures) && pair.From < happened.FirstYearAfter && happened.FirstYearAfter <= pair.To;
    }
}
