using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Changes;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Views;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Changes;

/// <summary>Says in sentences what a change is made of, by rule from its steps.</summary>
internal static class ChangesLead
{
    public static LeadSentence Of(ChangesQuery query)
    {
        var bridge = query.Breakdown.Bridge;
        var lead = new LeadSentence();
        if (!query.HasFigures) return lead.Say($"{query.Scope.Name}には、{query.From.EraLabel}と{query.To.EraLabel}の件数がありません。");
        if (!query.HasFigure(query.From)) return SayAlone(lead, query, query.To, bridge.After, query.From);
        if (!query.HasFigure(query.To)) return SayAlone(lead, query, query.From, bridge.Before, query.To);
        lead.Say($"{Subject(query)}は、{query.From.EraLabel}の {Figures.Cases(bridge.Before)}から{query.To.EraLabel}の {Figures.Cases(bridge.After)}へ ")
            .SayStrong($"{Figures.Difference(bridge.After - bridge.Before)}件").Say(AllItems(query)).Say("。");
        SayLargest(lead, query);
        SayWindows(lead, query);
        return SayUnchanged(lead, query).SayNotedBreak(query.Figures, query.Scope, query.Years);
    }

    private static string Subject(ChangesQuery query) => $"{query.Scope.Name}の{(query.View.Item is { } item ? $"{item.Name}の件数" : "窓口件数")}";

    /// <summary>Of one item alone there is no other basis of a count.</summary>
    private static string AllItems(ChangesQuery query) => query.View.Item is null ? "（全件）" : "";

    private static LeadSentence SayAlone(LeadSentence lead, ChangesQuery query, FiscalYear known, long count, FiscalYear missing)
    {
        var state = query.State(known);
        var until = state.IsComplete ? $"{known.EraLabel}に" : $"{known.EraLabel}の {JapaneseDate.Short(state.Through!.Value)}までに";
        return lead.Say($"{Subject(query)}は、{until} ").SayStrong(Figures.Cases(count)).Say($"{AllItems(query)}です。{missing.EraLabel}の件数がないため、増減は示していません。");
    }

    private static void SayLargest(LeadSentence lead, ChangesQuery query)
    {
        var steps = query.Breakdown.Steps.OrderByDescending(step => Math.Abs(step.Delta)).ToList();
        if (steps is [var largest, var second, ..] && Math.Abs(largest.Delta) > Math.Abs(second.Delta))
            lead.Say($"いちばん大きいのは{largest.Step.Label(query.From, query.Figures.Today)}の ").SayStrong($"{Figures.Difference(largest.Delta)}件").Say("です。");
    }

    /// <summary>Where all windows are in one step, which of them moved most.</summary>
    private static void SayWindows(LeadSentence lead, ChangesQuery query)
    {
        if (query.Breakdown.Steps.Count != 1 || !query.State(query.From).IsComplete || !query.State(query.To).IsComplete) return;
        var moved = query.Contributions;
        if (moved.Windows.Count < 2 || (moved.Risen ?? moved.Fallen) is null) return;
        lead.Say("窓口では、");
        if (moved.Risen is { } risen) Say(risen, moved.Fallen is null ? "増えました" : "増え、");
        if (moved.Fallen is { } fallen) Say(fallen, "減りました");
        lead.Say("。");

        void Say(WindowChange window, string verb) => lead.Say($"{query.Figures.NameOf(window.Office)}が ").SayStrong($"{Figures.Difference(window.Delta)}件").Say($"で最も{verb}");
    }

    private static LeadSentence SayUnchanged(LeadSentence lead, ChangesQuery query)
    {
        if (!query.State(query.From).IsComplete || !query.State(query.To).IsComplete)
            return lead.Say("年度途中か未入力の月がある年度を含むため、増減率は出していません。");
        var unchanged = query.Compare(ComparisonBasis.UnchangedOffices);
        if (unchanged.Percent is null) return lead.Say("両年度とも件数のある、条件の変わらない窓口はありません。");
        if (query.Basis != ComparisonBasis.UnchangedOffices && query.Compare(query.Basis) is { Percent: not null } main && !RelativeFigures.IsSmall(main.Before, main.After))
            lead.Say("増減率は ").Say(main).Say("、");
        return lead.Say($"条件の変わらない {unchanged.Windows.Count}窓口では ").Say(unchanged).Say("です。").SayShift(Shift.Of(query.Breakdown, query.Figures.Today), query.Figures);
    }
}
