namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>The words of a series at its last point.</summary>
/// <param name="Series">The series it names.</param>
/// <param name="Name">Name and change, in one line, or two where it is narrow.</param>
/// <param name="Value">The last figure; null where it is narrow.</param>
public sealed record EndLabel(ChartSeries Series, IReadOnlyList<string> Name, string? Value)
{
    public IEnumerable<string> Lines => Value is null ? Name : Name.Append(Value);
}

/// <summary>The labels of a line chart, how wide they are and how far apart they must stand.</summary>
/// <param name="Items">A label for each series with a figure.</param>
/// <param name="Heading">The lines above them.</param>
/// <param name="Width">The widest line (px).</param>
public sealed record EndLabels(IReadOnlyList<EndLabel> Items, IReadOnlyList<string> Heading, double Width)
{
    private const double WidestNarrowLine = 112;
    private const double Bold = 1.03;

    /// <summary>How much height each takes: 42 for two lines, 24 for one.</summary>
    public double Gap => Items.Count == 0 || Items.Max(label => label.Lines.Count()) > 1 ? 42 : 24;

    /// <summary>How much of the plot's height they need together.</summary>
    public double Height => Items.Count * Gap + HeadingHeight;

    public double HeadingHeight => Heading.Count == 0 ? 0 : Heading.Count * LineFrame.RowHeight + 2;

    public static EndLabels For(LineChart chart, bool narrow)
    {
        if (chart.HasPointFigures && narrow) return new([], [], 0);
        var items = chart.Series
            .Where(series => series.LastWithFigure is not null && !series.IsNamedAtItsEnd)
            .Select(series => new EndLabel(series, Name(series, narrow), narrow || chart.HasPointFigures ? null : Value(chart, series)))
            .ToList();
        var width = items.SelectMany(label => label.Lines).Select(TextWidth.Of).DefaultIfEmpty(0).Max() * Bold;
        if (chart.LabelHeading is not { } heading || items.Count == 0) return new(items, [], width);
        if (!narrow) width = Math.Max(width, TextWidth.Of(heading));
        return new(items, TextWidth.Wrap(heading, width), width);
    }

    private static IReadOnlyList<string> Name(ChartSeries series, bool narrow)
    {
        if (series.Change is not { } change) return series.NameLines ?? [series.Name];
        var line = $"{series.Name}{(narrow ? " " : "　")}{change}";
        return narrow && TextWidth.Of(line) > WidestNarrowLine ? [series.Name, change] : [line];
    }

    private static string Value(LineChart chart, ChartSeries series)
    {
        var last = series.LastWithFigure!.Value;
        var through = (series.Through ?? chart.Years[last].Through) is { } month ? month + " " : "";
        return through + chart.Figure(series.Values[last]);
    }
}
