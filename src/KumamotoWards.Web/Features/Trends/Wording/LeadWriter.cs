using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Changes;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>
/// Says in a sentence or three how a scope changed, by rule from the figures. It claims only what its basis allows: where
/// a rise comes from new or expanded windows alone, it says so; where years cannot be compared, it compares nothing.
/// </summary>
/// <param name="item">What the comparer's items are called, where they are not all.</param>
public sealed class LeadWriter(Comparer comparer, TrendScope scope, Geography geography = Geography.AsNow, string? item = null)
{
    /// <summary>熊本市の窓口件数, 大江出張所の印鑑登録の件数.</summary>
    private string Subject => item is null ? $"{scope.Name}の窓口件数" : $"{scope.Name}の{item}の件数";

    public LeadSentence Write(YearSpan span, ComparisonBasis basis)
    {
        if (ComparablePair.Within(span, comparer, scope) is not { } pair) return WithoutPair(span);
        var main = comparer.Compare(scope, pair.From, pair.To, basis);
        var lead = new LeadSentence();
        if (main.Percent is null)
            return lead.Say($"{Subject}は、{pair.From.EraLabel}から{pair.To.EraLabel}までに同じ条件で比べられる窓口がありません（{basis.Label()}）。");
        lead.Say($"{Subject}は、{pair.From.EraLabel}から{pair.To.EraLabel}までに ").Say(main).Say("。");
        if (scope.Kind == TrendScopeKind.Office) SayBeside(lead.SayOwnBreak(scope, pair), main);
        else SayParts(lead, main);
        return lead.SayNotedBreak(comparer.Figures, scope, pair);
    }

    private void SayParts(LeadSentence lead, Comparison main)
    {
        var isQualified = main.Basis is ComparisonBasis.AllItems or ComparisonBasis.CommonItems && SayUnchanged(lead, main);
        if (!isQualified && scope.Kind == TrendScopeKind.City) SayLargestWard(lead, main);
    }

    private LeadSentence WithoutPair(YearSpan span)
    {
        var year = span.Years.LastOrDefault(HasFigure);
        var lead = new LeadSentence();
        if (!HasFigure(year)) return lead.Say($"{Subject}は、この期間にはありません。");
        var sum = scope.OfficesIn(year).Sum(office => comparer.Figures.Of(office, year).Sum(comparer.Selected));
        var state = YearState.Of(comparer.Figures, scope, year);
        if (year == comparer.Figures.RunningYear && scope.Kind != TrendScopeKind.Office && span.Years.Count(HasFigure) > 1)
            return lead.Say($"{Subject}は、{year.EraLabel}の {JapaneseDate.Short(state.Through!.Value)}までに {Figures.Count(sum)}件です。{year.EraLabel}はまだ終わっていないため、増減率は出していません。前の年度の同じ日までとの比較は「まとめ」にあります。");
        var until = state.IsComplete ? $"{year.EraLabel}に" : $"{year.EraLabel}の {JapaneseDate.Short(state.Through!.Value)}までに";
        return lead.Say($"{Subject}は、{until} {Figures.Count(sum)}件です。比べられる年度がほかにないため、増減は示していません。");
    }

    private bool HasFigure(FiscalYear year) => scope.OfficesIn(year).Any(office => comparer.Figures.Of(office, year).HasFigure(comparer.Selected));

    /// <summary>True when the windows whose conditions did not change tell another story than the total.</summary>
    private bool SayUnchanged(LeadSentence lead, Comparison main)
    {
        var unchanged = comparer.Compare(scope, main.From, main.To, ComparisonBasis.UnchangedOffices);
        if (unchanged.Percent is null) return false;
        if (unchanged.Before == main.Before && unchanged.After == main.After)
        {
            // After an earthquake no window's conditions are the same, whatever its own history says.
            if (SaidBreaks.NotedBreak(comparer.Figures, scope, new(main.From, main.To)) is null) lead.Say($"比べた {unchanged.Windows.Count}窓口の条件は変わっていません。");
            return false;
        }
        var change = ChangeBreakdown.Of(comparer, scope, main.From, main.To);
        var isOpposed = main.Delta > 0 ? unchanged.Delta <= 0 : main.Delta < 0 && unchanged.Delta >= 0;
        if (isOpposed) lead.Say("ただし、").Say(LeadCauses.Of(change.Bridge, main));
        lead.Say($"条件の変わらない {unchanged.Windows.Count}窓口では ").Say(unchanged).Say("です。").SayShift(Shift.Of(change, comparer.Figures.Today), comparer.Figures);
        return isOpposed;
    }

    /// <summary>What opened or closed in the office's ward meanwhile.</summary>
    private void SayBeside(LeadSentence lead, Comparison main)
    {
        if (main.Delta == 0) return;
        var isFall = main.Delta < 0;
        var beside = TrendEvents.Beside(comparer.Figures, scope.OfficesIn(main.To)[0], new YearSpan(main.From, main.To))
            .Where(happened => happened.Change == (isFall ? OfficeChangeKind.Opened : OfficeChangeKind.Closed));
        lead.SayShift([.. beside], comparer.Figures, isFall);
    }

    private void SayLargestWard(LeadSentence lead, Comparison main)
    {
        var largest = comparer.Figures.Wards
            .Select(ward => TrendScope.Of(comparer.Figures, ward, geography))
            .Select(ward => (Ward: ward, Change: comparer.Compare(ward, main.From, main.To, main.Basis)))
            .Where(ward => ward.Change.Delta != 0)
            .OrderByDescending(ward => Math.Abs(ward.Change.Delta))
            .ToList();
        // Of one ward alone, or of two that moved as much, none is said to have moved most.
        if (largest is not [var (ward, change), var second, ..] || change.Percent is null || Math.Abs(change.Delta) == Math.Abs(second.Change.Delta)) return;
        lead.Say($"件数が最も動いたのは{ward.Name}で、{Figures.Difference(change.Delta)}件、").Say(change).Say("です。");
    }
}
