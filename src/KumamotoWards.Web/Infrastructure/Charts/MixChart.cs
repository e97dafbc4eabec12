using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>
/// What a total is made of, year by year: the share of each part as a bar from the part's own base line, all to one
/// scale, with its figure. Unlike stacked bars every part can be followed over the years, and none needs a colour.
/// </summary>
public sealed record MixChart : CaptionedChart
{
    /// <summary>The years, ascending; where the parts stand below each other at most four of them are drawn.</summary>
    public required IReadOnlyList<ChartYear> Years { get; init; }

    /// <summary>The parts, which make the whole of each year together.</summary>
    public required IReadOnlyList<MixPart> Parts { get; init; }

    /// <summary>What a part is, as head of the table: 件数区分.</summary>
    public string PartHeading { get; init; } = "";

    public string Unit { get; init; } = "件";

    protected override IReadOnlyList<int> Widths => [1140, 720, 340];

    /// <summary>The share of a part in a year (0–1); null where there is no figure.</summary>
    internal decimal? Share(MixPart part, int year) =>
        part.Values[year] is { } count && Whole(year) is > 0 and var whole ? (decimal)count / whole : null;

    internal string ShareText(MixPart part, int year) =>
        Share(part, year) is { } share ? Figures.Average(100 * share) + " %" : ChartTable.NoFigure;

    /// <summary>The largest share of a part in any year.</summary>
    internal double Largest(MixPart part) =>
        (double)(Enumerable.Range(0, Years.Count).Max(year => Share(part, year)) ?? 0);

    protected override void Check() => ChartPlace.RequireOneEach(Years, Title, Parts.Select(part => part.Values));

    /// <summary>More parts than have room beside each other stand below each other, as on a phone.</summary>
    protected override Drawing Draw(ChartMarkup markup, int width) =>
        width >= 500 && new MixColumns(this, width, markup) is { Fits: true } columns ? columns.Draw() : new MixBlocks(this, width, markup).Draw();

    protected override IEnumerable<ChartPoint> Points() => Parts.Select(part => new ChartPoint(part.Name,
        Years.Select((year, i) => $"{year.Spoken} {ShareText(part, i)}{(part.Values[i] is { } count ? $"、{Figures.Count(count)}{Unit}" : "")}")));

    protected override ChartTable Table()
    {
        var parts = Parts.Select(part => (IReadOnlyList<string>)
            [part.Name, .. Years.Select((_, i) => part.Values[i] is { } count ? $"{Figures.Count(count)}（{ShareText(part, i)}）" : ChartTable.NoFigure)]);
        IReadOnlyList<string> whole = ["計", .. Years.Select((_, i) => Figures.Count(Whole(i)))];
        return new([PartHeading, .. Years.Select(year => year.TableHead)], parts.Append(whole));
    }

    private long Whole(int year) => Parts.Sum(part => part.Values[year] ?? 0);
}

/// <summary>A part of a mix.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">A count for each year; null where there is none.</param>
public sealed record MixPart(string Name, IReadOnlyList<long?> Values);
