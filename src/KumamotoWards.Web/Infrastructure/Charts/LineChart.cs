using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>
/// Counts over fiscal years (or months), a line each, on an axis from zero, named at their last point. At most three are in
/// colour. Breaks part the lines, missing years leave gaps, a running year is dotted with a hollow circle.
/// </summary>
public sealed record LineChart : CaptionedChart
{
    private const int MostYearsOfShortSpan = 8;

    /// <summary>The years or months, ascending without gaps; only the last can be running.</summary>
    public required IReadOnlyList<ChartPlace> Years { get; init; }

    /// <summary>The lines, each with a value for every year; a chart without years or with others throws.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    public IReadOnlyList<ChartEvent> Events { get; init; } = [];

    /// <summary>What the changes compare and on which basis, above the labels: 平23 → 令7、共通区分.</summary>
    public string? LabelHeading { get; init; }

    /// <summary>
    /// True to write the figures at their points, all where there is room and else the first and the last of a series; the
    /// names at the last point then stand alone, and where it is narrow above the plot.
    /// </summary>
    public bool HasPointFigures { get; init; }

    /// <summary>What a series is, as head of the table: 区.</summary>
    public string SeriesHeading { get; init; } = "";

    public string Unit { get; init; } = "件";

    /// <summary>How many decimals the figures have, 0 or 1: with 1 the values are given in tenths (1083 is 108.3).</summary>
    public int Decimals { get; init; }

    internal bool IsLong => Years.Count > MostYearsOfShortSpan;

    protected override IReadOnlyList<int> Widths => IsLong ? [1140, 720, 340] : [720, 340];

    internal string Figure(long? value) => value is { } count ? Number(count) + Unit : ChartTable.NoFigure;

    internal string Number(long value) => Decimals == 0 ? Figures.Count(value) : Figures.Average(value / 10m);

    protected override void Check() => ChartPlace.RequireOneEach(Years, Title, Series.Select(s => s.Values));

    protected override Drawing Draw(ChartMarkup markup, int width) => new LineDrawing(this, new LineFrame(this, width), markup).Draw();

    protected override IEnumerable<ChartPoint> Points() => Years.Select((year, i) =>
        new ChartPoint(year.Spoken, Series.Select(s => $"{s.Name} {Figure(s.Values[i])}{(s.Through is { } through && i == s.LastWithFigure ? $"（{through}まで）" : "")}")));

    protected override ChartTable Table()
    {
        var hasChanges = Series.Any(s => s.Change is not null);
        string[] changeHead = hasChanges ? [LabelHeading ?? "増減率"] : [];
        return new([SeriesHeading, .. Years.Select(y => y.TableHead), .. changeHead], Series.Select(Row));

        IReadOnlyList<string> Row(ChartSeries series)
        {
            string[] change = hasChanges ? [series.Change ?? "-"] : [];
            return [series.Name, .. series.Values.Select(value => value is { } count ? Number(count) : ChartTable.NoFigure), .. change];
        }
    }
}
