namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes the lines of a chart and their marks.</summary>
internal sealed class SeriesDrawing(LineChart chart, LineFrame frame, IReadOnlySet<ChartSeries> highlighted, ChartMarkup markup)
{
    private readonly HashSet<int> breaks =
        [.. chart.Events.Where(e => e.BreaksLines).Select(e => frame.Years.IndexAfter(e.Date))];

    public void Draw()
    {
        // All lines below all marks, so that no line crosses a mark of another; grey below colour.
        var ordered = chart.Series.OrderBy(highlighted.Contains).Select(s => (Series: s, Runs: Runs(s))).ToList();
        foreach (var (series, runs) in ordered) DrawLines(series, runs);
        foreach (var (series, runs) in ordered) DrawMarks(series, runs);
    }

    private LineRuns Runs(ChartSeries series) => LineRuns.Of(series.Values, Unfinished(series),
        i => breaks.Contains(i) || series.BreaksBefore.Contains(chart.Years[i].Key));

    private int? Unfinished(ChartSeries series) =>
        series.Through is not null ? series.LastWithFigure : chart.Years[^1].IsRunning ? chart.Years.Count - 1 : null;

    private SeriesStyle Style(ChartSeries series) => highlighted.Contains(series) ? series.Style : series.Style.Muted;

    private double Y(ChartSeries series, int year) => frame.Y(series.Values[year]!.Value);

    private void DrawLines(ChartSeries series, LineRuns runs)
    {
        var style = Style(series);
        markup.Write($"<g class=\"{(highlighted.Contains(series) ? "line" : "line thin")}\" stroke=\"{style.Color}\"><path");
        if (style.Dash is { } dash) markup.Write($" stroke-dasharray=\"{dash}\"");
        markup.Write($" d=\"");
        foreach (var (first, last) in runs.Full.Where(run => run.First < run.Last))
        {
            for (var i = first; i <= last; i++) WritePoint(i == first ? "M" : "L", series, i);
        }
        markup.Write($"\"/>");
        if (runs is { Running: { } running, RunningIsLinked: true }) DrawLink(series, running);
        if (series.JoinsGaps) DrawAcrossGaps(series);
        markup.Write($"</g>");
    }

    private void DrawLink(ChartSeries series, int running)
    {
        markup.Write($"<path class=\"dots\" d=\"");
        WritePoint("M", series, running - 1);
        WritePoint("L", series, running);
        markup.Write($"\"/>");
    }

    private void DrawAcrossGaps(ChartSeries series)
    {
        var known = Enumerable.Range(0, series.Values.Count).Where(i => series.Values[i] is not null).ToList();
        markup.Write($"<path class=\"dots\" d=\"");
        for (var k = 0; k < known.Count; k++) WritePoint(k == 0 ? "M" : "L", series, known[k]);
        markup.Write($"\"/>");
    }

    private void WritePoint(string command, ChartSeries series, int year) =>
        markup.Write($"{command}{frame.Years.X(year)} {Y(series, year)}");

    private void DrawMarks(ChartSeries series, LineRuns runs)
    {
        var style = Style(series);
        var shape = MarkShape.Path(style.Mark);
        var marked = chart.IsLong ? runs.Ends : runs.Full.SelectMany(run => Enumerable.Range(run.First, run.Last - run.First + 1));
        markup.Write($"<path class=\"mark\" fill=\"{style.Color}\" d=\"");
        foreach (var i in marked)
        {
            WritePoint("M", series, i);
            markup.Write($"{shape}");
        }
        markup.Write($"\"/>");
        if (runs.Running is { } running)
            markup.Write($"<circle class=\"open\" cx=\"{frame.Years.X(running)}\" cy=\"{Y(series, running)}\" r=\"5\" stroke=\"{style.Color}\"/>");
    }
}
