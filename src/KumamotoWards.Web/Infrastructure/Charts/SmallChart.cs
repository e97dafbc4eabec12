using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>
/// One office over fiscal years, on its own scale from zero, with its first and last full-year figure. Its name and
/// change stand above; the page says what the change compares.
/// </summary>
public sealed record SmallChart : Chart
{
    /// <summary>The years, ascending without gaps, the same for all charts of a group; only the last can be running.</summary>
    public required IReadOnlyList<ChartYear> Years { get; init; }

    /// <summary>A figure for each year; null leaves a gap.</summary>
    public required IReadOnlyList<long?> Values { get; init; }

    /// <summary>Where the name leads to.</summary>
    public string? Href { get; init; }

    /// <summary>The change as it is to be printed: <c>+2.6 %</c>.</summary>
    public string? Change { get; init; }

    /// <summary>What stands before the change, on a card: 平成23→25年度.</summary>
    public string? Period { get; init; }

    /// <summary>What stands after it, or in its place: 拡充, 平成24年4月 新設, （共通区分）.</summary>
    public string? Note { get; init; }

    /// <summary>Years before which the line breaks.</summary>
    public IReadOnlyList<int> BreaksBefore { get; init; } = [];

    /// <summary>The count at the top of the scale, where several charts share one; its own largest when absent.</summary>
    public long? ScaleTop { get; init; }

    /// <summary>True for a larger chart that stands alone, with its years below and all of up to four figures.</summary>
    public bool IsCard { get; init; }

    public string Unit { get; init; } = "件";

    /// <summary>
    /// A group without its running year, unless one of them has no other: drawn as small as this, without its words, the
    /// part of a year looks like a fall.
    /// </summary>
    public static IReadOnlyList<SmallChart> WholeYears(IReadOnlyList<SmallChart> group) =>
        group.Any(chart => !chart.Years[^1].IsRunning || chart.Values[^1] is not null && chart.Values.SkipLast(1).All(value => value is null))
            ? group
            : [.. group.Select(chart => chart with { Years = [.. chart.Years.SkipLast(1)], Values = [.. chart.Values.SkipLast(1)] })];

    protected override string Class => IsCard ? "chart chart-small chart-card" : "chart chart-small";

    protected override IReadOnlyList<int> Widths => IsCard ? [288] : [150];

    protected override string Label
    {
        get
        {
            IEnumerable<string?> parts = [Title, .. FirstAndLast(), Change, Note];
            return string.Join('、', parts.Where(part => part is not null));
        }
    }

    protected override void Check() => ChartPlace.RequireOneEach(Years, Title, [Values]);

    protected override Drawing Draw(ChartMarkup markup, int width) => new SmallDrawing(this, width, markup).Draw();

    protected override IEnumerable<ChartPoint> Points() =>
        Years.Select((year, i) => new ChartPoint(year.Spoken, [Figure(i)]));

    protected override void WriteCaption(ChartMarkup markup)
    {
        markup.Write($"<figcaption>");
        if (Href is null) markup.Write($"<strong>{Title}</strong>");
        else markup.Write($"<a href=\"{Href}\">{Title}</a>");
        markup.Write($"<span>");
        if (Period is not null) markup.Write($"{Period} ");
        if (Change is not null) markup.Write($"<b>{Change}</b>");
        if (Note is not null) markup.Write($" {Note}");
        markup.Write($"</span></figcaption>");
    }

    private string Figure(int index) =>
        Values[index] is { } count ? Figures.Count(count) + Unit : ChartTable.NoFigure;

    private IEnumerable<string> FirstAndLast()
    {
        var known = Enumerable.Range(0, Values.Count).Where(i => Values[i] is not null).ToList();
        return known.Where((_, k) => k == 0 || k == known.Count - 1).Select(i => $"{Years[i].Spoken} {Figure(i)}");
    }
}
