using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;
using Step = KumamotoWards.Core.Trends.Comparisons.BridgeStep;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>増減の内訳: the bridge between the two years as a chart, with what each basis takes in.</summary>
internal static class ChangeBridge
{
    public static BridgeChart Of(YearlyTrendQuery query, Bridge bridge, IReadOnlyList<BasisCard> cards) => new()
    {
        Title = $"増減の内訳　{bridge.From.EraLabel}から{bridge.To.EraLabel}まで",
        Summary = $"{bridge.From.EraLabel}の {Figures.Cases(bridge.Before)}から{bridge.To.EraLabel}の {Figures.Cases(bridge.After)}まで、"
            + string.Join("、", bridge.Steps.Select(step => $"{step.Label(bridge.From, query.Figures.Today)} {Figures.Difference(step.Delta)}件")) + "。",
        SummaryIsElsewhere = true,
        From = new(bridge.From.EraLabel, "合計", bridge.Before),
        To = new(bridge.To.EraLabel, "合計", bridge.After),
        Steps = [.. bridge.Steps.Select(step => StepOf(step, bridge, query))],
        Spans = [.. cards.Where(card => card.Comparison.Percent is not null).Reverse().Select(card => SpanOf(card, bridge)).Where(span => span.Steps > 0)],
    };

    private static Infrastructure.Charts.BridgeStep StepOf(Step step, Bridge bridge, YearlyTrendQuery query)
    {
        var (label, detail) = step.Lines(bridge.From, query.Figures.Today);
        var isItems = step.Kind == BridgeStepKind.Items;
        return new(label, isItems ? ItemNames.Join(step.Items, query.Figures.Items) : detail + (step.Delta < 0 ? "の減" : "の増"), step.Delta);
    }

    private static BridgeSpan SpanOf(BasisCard card, Bridge bridge) => new(
        $"{card.Comparison.Basis.Label()}に入る増減　{Figures.Percent(card.Comparison.Percent)}",
        bridge.Steps.Count(step => step.Kind.IsIn(card.Comparison.Basis)),
        card.IsCurrent);
}
