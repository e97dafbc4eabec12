using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Events;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>What a lead owes its reader where the two years that it compares are not one series.</summary>
internal static class SaidBreaks
{
    /// <summary>ただし、平成24年4月に拡充があり…: the office's own break; nothing for a scope of several.</summary>
    public static LeadSentence SayOwnBreak(this LeadSentence lead, TrendScope scope, ComparablePair pair)
    {
        if (scope.Kind != TrendScopeKind.Office) return lead;
        var broken = scope.OfficesIn(pair.To).SelectMany(office => office.Changes).FirstOrDefault(
            change => change.BreaksSeries && pair.From.FirstDay < change.EffectiveOn && change.EffectiveOn <= pair.To.LastDay);
        return broken is null ? lead : lead.Say($"ただし、{JapaneseDate.YearMonth(broken.EffectiveOn)}に{broken.Kind.Label()}があり、前後の条件は同じではありません。");
    }

    /// <summary>この間に熊本地震（平成28年4月）があり…増減は参考です: the last event that headquarters has noted to break the whole scope's series.</summary>
    public static LeadSentence SayNotedBreak(this LeadSentence lead, YearlyFigures figures, TrendScope scope, ComparablePair pair) =>
        NotedBreak(figures, scope, pair) is { } broken ? lead.Say($"この間に{broken.Text}（{broken.When()}）があり、その前後の件数はそのまま比べられないため、増減は参考です。") : lead;

    public static TrendEvent? NotedBreak(YearlyFigures figures, TrendScope scope, ComparablePair pair) =>
        TrendEvents.Of(figures, scope, new YearSpan(pair.From, pair.To)).LastOrDefault(happened =>
            happened is { BreaksSeries: true, Note: not null } && happened.Covers(scope, figures)
            && pair.From < happened.FirstYearAfter && happened.FirstYearAfter <= pair.To);
}
