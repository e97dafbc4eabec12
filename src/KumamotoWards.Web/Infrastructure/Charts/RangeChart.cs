using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>What usually is at each place, and how far it strayed: a bar from the lowest to the highest, with the average on it.</summary>
public sealed record RangeChart : CaptionedChart
{
    private const int NarrowBelow = 500;

    public required IReadOnlyList<ChartRange> Ranges { get; init; }

    /// <summary>What a place is, as head of the table: 月.</summary>
    public required string PlaceHeading { get; init; }

    /// <summary>Of all figures, in the labels too.</summary>
    public string Unit { get; init; } = "%";

    protected override IReadOnlyList<int> Widths => [720, 340];

    internal string Figure(decimal value) => $"{Figures.Average(value)} {Unit}";

    protected override void Check()
    {
        if (Ranges.Count == 0 || Ranges.Any(range => !(range.Lowest <= range.Middle && range.Middle <= range.Highest)))
            throw new ArgumentException($"「{Title}」 needs ranges whose average is between the lowest and the highest.", nameof(Ranges));
    }

    protected override Drawing Draw(ChartMarkup markup, int width) => new RangeDrawing(this, width, width < NarrowBelow, markup).Draw();

    protected override IEnumerable<ChartPoint> Points() =>
        Ranges.Select(range => new ChartPoint(range.Name, [$"平均 {Figure(range.Middle)}", $"最小 {Figure(range.Lowest)}{range.LowestNote}", $"最大 {Figure(range.Highest)}{range.HighestNote}"]));

    protected override ChartTable Table() => new(
        [PlaceHeading, $"平均（{Unit}）", $"最小（{Unit}）", $"最大（{Unit}）"],
        Ranges.Select(range => (IReadOnlyList<string>)
            [range.Name, Figures.Average(range.Middle), Figures.Average(range.Lowest) + range.LowestNote, Figures.Average(range.Highest) + range.HighestNote]));
}

/// <summary>A place of a range chart.</summary>
/// <param name="Name">4月</param>
/// <param name="Lowest">Never above the average.</param>
/// <param name="Middle">The average.</param>
/// <param name="Highest">Never below the average.</param>
/// <param name="LowestNote">When it was lowest: （平成26年度）.</param>
/// <param name="HighestNote">When it was highest.</param>
public sealed record ChartRange(string Name, decimal Lowest, decimal Middle, decimal Highest, string LowestNote = "", string HighestNote = "");
