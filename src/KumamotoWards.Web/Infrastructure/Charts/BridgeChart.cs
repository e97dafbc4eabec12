using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>
/// How one total becomes another: a step for each cause, rises filled and falls hollow, and below them brackets that
/// show which steps a way of comparing takes in. On a phone the bars lie.
/// </summary>
public sealed record BridgeChart : CaptionedChart
{
    public required BridgeTotal From { get; init; }

    public required BridgeTotal To { get; init; }

    /// <summary>The steps in order; they must add up, or the chart throws an <see cref="ArgumentException"/>.</summary>
    public required IReadOnlyList<BridgeStep> Steps { get; init; }

    public IReadOnlyList<BridgeSpan> Spans { get; init; } = [];

    public string Unit { get; init; } = "件";

    protected override IReadOnlyList<int> Widths => [1140, 920, 340];

    /// <summary>All bars from left to right, each from the level that the one before it reached.</summary>
    internal IReadOnlyList<BridgeBar> Bars()
    {
        var level = From.Value;
        var bars = new List<BridgeBar> { new(From.Label, From.Detail, 0, From.Value, BridgeBarKind.First) };
        foreach (var step in Steps)
        {
            bars.Add(new(step.Label, step.Detail, level, level + step.Change, step.Change < 0 ? BridgeBarKind.Fall : BridgeBarKind.Rise));
            level += step.Change;
        }
        bars.Add(new(To.Label, To.Detail, 0, To.Value, BridgeBarKind.Last));
        return bars;
    }

    protected override void Check()
    {
        var sum = From.Value + Steps.Sum(step => step.Change);
        if (sum != To.Value)
            throw new ArgumentException($"「{Title}」: {From.Value} and its steps make {sum}, not {To.Value}.");
        if (Spans.Any(span => span.Steps < 1 || span.Steps > Steps.Count))
            throw new ArgumentException($"「{Title}」: a bracket takes in between 1 and {Steps.Count} steps.");
    }

    protected override Drawing Draw(ChartMarkup markup, int width) =>
        width < 500 ? new LyingBridge(this, width, markup).Draw() : new StandingBridge(this, width, markup).Draw();

    protected override IEnumerable<ChartPoint> Points() =>
        Bars().Select(bar => new ChartPoint(bar.Name, [bar.Figure + Unit]));

    protected override ChartTable Table()
    {
        var bars = Bars().Select(bar => (IReadOnlyList<string>)[bar.Name, bar.Figure]);
        var spans = Spans.Select(span => (IReadOnlyList<string>)
            [span.Label, Figures.Difference(Steps.Take(span.Steps).Sum(step => step.Change))]);
        return new(["内訳", Unit], bars.Concat(spans));
    }
}

/// <summary>A total at either end, named in two lines: 平成23年度 / 合計.</summary>
public sealed record BridgeTotal(string Label, string Detail, long Value);

/// <summary>A cause and what it changed, named in two lines: 拡充した / 3区役所の増.</summary>
public sealed record BridgeStep(string Label, string Detail, long Change);

/// <summary>A bracket from the first step on.</summary>
/// <param name="Label">What takes them in, and the change that makes: 継続窓口に入る増減　−2.6 %.</param>
/// <param name="Steps">How many steps.</param>
/// <param name="IsCurrent">True for the one that the page is showing.</param>
public sealed record BridgeSpan(string Label, int Steps, bool IsCurrent = false);
