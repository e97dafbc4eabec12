using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>
/// A few figures as lying bars from a common zero, each with its name and its figure: years beside each other, changes to
/// both sides, or where a running year may land. Rises are filled, falls hollow, what is expected is dashed.
/// </summary>
public sealed record BarsChart : CaptionedChart
{
    public required IReadOnlyList<BarRow> Rows { get; init; }

    /// <summary>The figures under 表で見る: those of the bars, and what the page says of them.</summary>
    public required ChartTable Data { get; init; }

    public string Unit { get; init; } = "件";

    /// <summary>The bars, with zero always among them.</summary>
    internal (long From, long To) Domain => (
        Math.Min(0, Rows.Min(row => Math.Min(row.Value, row.Range?.Low ?? row.Value))),
        Math.Max(1, Rows.Max(row => Math.Max(Math.Max(row.Value, row.Reach ?? 0), row.Range?.High ?? 0))));

    protected override IReadOnlyList<int> Widths => [560, 340];

    protected override void Check()
    {
        if (Rows.Count == 0) throw new ArgumentException($"「{Title}」 needs a row.", nameof(Rows));
    }

    protected override Drawing Draw(ChartMarkup markup, int width) => new BarsDrawing(this, width, markup).Draw();

    protected override IEnumerable<ChartPoint> Points() => Rows.Select(row => new ChartPoint(row.Name, [row.Spoken ?? Figures.Count(row.Value) + Unit]));

    protected override ChartTable Table() => Data;
}

/// <summary>One bar.</summary>
/// <param name="Name">What it is of: 令和8年度, or 中央区役所　証明.</param>
/// <param name="Value">Where the bar ends; below zero it lies left.</param>
/// <param name="Figure">What is written beside it.</param>
public sealed record BarRow(string Name, long Value, string Figure)
{
    /// <summary>A second line beside the figure, in small grey type: 例年の幅の中.</summary>
    public string? Note { get; init; }

    /// <summary>The bar the chart is about.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Drawn as a change: filled when it rises, hollow when it falls.</summary>
    public bool IsChange { get; init; }

    /// <summary>Drawn in grey: a change that is not worth the colour of the others.</summary>
    public bool IsFaint { get; init; }

    /// <summary>How far the bar is expected to reach in the end.</summary>
    public long? Reach { get; init; }

    /// <summary>Between which figures that may be.</summary>
    public (long Low, long High)? Range { get; init; }

    /// <summary>What readers hear and the tooltip shows, where it is more than the figure.</summary>
    public string? Spoken { get; init; }
}
