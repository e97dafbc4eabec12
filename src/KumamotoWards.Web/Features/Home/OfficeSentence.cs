using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Home;

/// <summary>An office's last full year in a sentence, and which item its change comes from when one item explains it.</summary>
internal sealed class OfficeSentence(Comparer comparer, TrendScope scope)
{
    /// <summary>From this share of the change on, one item is named as its reason.</summary>
    private const decimal MostOfIt = 0.8m;

    private YearlyFigures Known => comparer.Figures;

    public LeadSentence Write(FiscalYear year, FiscalYear? before)
    {
        var lead = new LeadSentence().Say($"{year.EraLabel}は ").SayStrong(Figures.Cases(Sum(year, comparer.Selected)));
        if (before is not { } previous) return lead.Say("でした。");
        var change = comparer.Compare(scope, previous, year, ComparisonBasis.CommonItems);
        if (change.Percent is null) return lead.Say("でした。前の年度とは比べられません。");
        lead.Say("、前年度比 ").Say(change).Say("でした。");
        if (Reason(change) is { } item) lead.Say($"{(change.Delta > 0 ? "増えた" : "減った")}分のほとんどは{item.Name}です。");
        var pair = new ComparablePair(previous, year);
        return lead.SayOwnBreak(scope, pair).SayNotedBreak(Known, scope, pair);
    }

    private CountItem? Reason(Comparison change) => change.Delta == 0 ? null : change.Items.Items.FirstOrDefault(item =>
    {
        var alone = new ItemSet(Known.Items, other => other.Id == item.Id);
        return (Sum(change.To, alone) - Sum(change.From, alone)) / (decimal)change.Delta >= MostOfIt;
    });

    private long Sum(FiscalYear year, ItemSet items) => scope.OfficesIn(year).Sum(office => Known.Of(office, year).Sum(items));
}
