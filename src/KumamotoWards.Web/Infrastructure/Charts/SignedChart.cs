namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>
/// Rises and falls along fiscal years: below each other a strip for each series, with a bar for each year up or down from
/// the strip's own zero line, all to one scale. Rises are filled, falls hollow.
/// </summary>
public sealed record SignedChart : CaptionedChart
{
    /// <summary>The years, ascending without gaps.</summary>
    public required IReadOnlyList<ChartYear> Years { get; init; }

    public required IReadOnlyList<SignedStrip> Strips { get; init; }

    /// <summary>The year that the page is about: its figures are always written, and its name stands on a tint.</summary>
    public int? Current { get; init; }

    /// <summary>What a series is, as head of the table: 区.</summary>
    public string SeriesHeading { get; init; } = "";

    protected override IReadOnlyList<int> Widths => [1140, 720, 340];

    protected override void Check()
    {
        if (Years.Count == 0 || Strips.Any(strip => strip.Values.Count != Years.Count))
            throw new ArgumentException($"「{Title}」 needs years, and in each strip a value or null for each of its {Years.Count} years.");
    }

    protected override Drawing Draw(ChartMarkup markup, int width) => new SignedDrawing(this, width, markup).Draw();

    protected override IEnumerable<ChartPoint> Points() => Years.Select((year, i) =>
        new ChartPoint(year.Spoken, Strips.Select(strip => $"{strip.Name} {strip.Values[i]?.Text ?? ChartTable.NoFigure}")));

    protected override ChartTable Table() => new(
        [SeriesHeading, .. Years.Select(year => year.TableHead)],
        Strips.Select(strip => (IReadOnlyList<string>)[strip.Name, .. strip.Values.Select(value => value?.Text ?? ChartTable.NoFigure)]));
}

/// <summary>One series of a <see cref="SignedChart"/>.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Values">A value for each year; null where there is none.</param>
public sealed record SignedStrip(string Name, IReadOnlyList<SignedValue?> Values);

/// <summary>A rise or fall.</summary>
/// <param name="Amount">How long its bar is; falls are below 0.</param>
/// <param name="Text">The figure as it is printed.</param>
public sealed record SignedValue(decimal Amount, string Text);
