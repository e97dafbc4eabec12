using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes a small chart: base, line, points, and its first and last figure beside the line.</summary>
internal sealed class SmallDrawing
{
    private const int MostMarkedYears = 8;
    private const int MostYearsWithFigures = 4;
    private const double Overhang = 8;
    private readonly SmallChart chart;
    private readonly ChartMarkup markup;
    private readonly double width;
    private readonly double bottom;
    private readonly YearAxis years;
    private readonly LineRuns runs;
    private readonly SmallLine line;

    public SmallDrawing(SmallChart chart, double width, ChartMarkup markup)
    {
        (this.chart, this.width, this.markup) = (chart, width, markup);
        bottom = chart.IsCard ? 150 : 78;
        years = new(chart.Years, 0, width, chart.IsCard ? 44 : 8);
        runs = LineRuns.Of(chart.Values, chart.Years, i => chart.BreaksBefore.Contains(chart.Years[i].Year));
        line = new(chart.Values, years, Top: 24, bottom, chart.ScaleTop);
    }

    public Drawing Draw()
    {
        markup.Write($"<path class=\"base\" d=\"M0 {bottom}H{width}\"/>");
        DrawLine();
        DrawPoints();
        DrawFigures();
        if (chart.IsCard) DrawYears();
        var at = Enumerable.Range(0, chart.Years.Count).Select(years.X).ToList();
        return new(bottom + (chart.IsCard ? 42 : 2), new(0, 0, width, bottom), "x", at);
    }

    private void DrawLine()
    {
        markup.Write($"<path class=\"own\" d=\"");
        foreach (var (first, last) in runs.Full.Where(run => run.First < run.Last))
        {
            for (var i = first; i <= last; i++) markup.Write($"{(i == first ? "M" : "L")}{years.X(i)} {line.Y(i)}");
        }
        markup.Write($"\"/>");
        if (runs is { Running: { } running, RunningIsLinked: true })
            markup.Write($"<path class=\"own dots\" d=\"M{years.X(running - 1)} {line.Y(running - 1)}L{years.X(running)} {line.Y(running)}\"/>");
    }

    private void DrawPoints()
    {
        var full = runs.Full.SelectMany(run => Enumerable.Range(run.First, run.Last - run.First + 1)).ToList();
        var marked = chart.Years.Count > MostMarkedYears ? runs.Ends.ToList() : full;
        markup.Write($"<path class=\"dot\" d=\"");
        foreach (var i in marked.SkipLast(1)) markup.Write($"M{years.X(i)} {line.Y(i)}h0");
        markup.Write($"\"/>");
        if (marked.Count > 0) markup.Write($"<path class=\"dot last\" d=\"M{years.X(marked[^1])} {line.Y(marked[^1])}h0\"/>");
        if (runs.Running is { } running)
            markup.Write($"<circle class=\"open own\" cx=\"{years.X(running)}\" cy=\"{line.Y(running)}\" r=\"3.5\"/>");
    }

    private void DrawFigures()
    {
        var known = Enumerable.Range(0, chart.Values.Count).Where(i => chart.Values[i] is not null && !chart.Years[i].IsRunning).ToList();
        if (known.Count == 0) return;
        var limit = DrawFigure(known[^1], "strong", chart.IsCard ? "mid" : known.Count > 1 ? "end" : "", width);
        foreach (var i in Others(known)) DrawFigure(i, "sub", chart.IsCard ? "mid" : "", limit - 4);
    }

    // A few figures close together on a long axis would lie upon each other.
    private IEnumerable<int> Others(List<int> known) =>
        chart.IsCard && chart.Years.Count <= MostYearsWithFigures ? known.SkipLast(1) : known.Take(known.Count > 1 ? 1 : 0);

    /// <summary>Writes a figure near its point and left of a limit, and says where it begins.</summary>
    private double DrawFigure(int index, string weight, string anchor, double limit)
    {
        var text = Figures.Count(chart.Values[index]!.Value);
        var length = TextWidth.Of(text);
        var left = years.X(index) + anchor switch { "mid" => -length / 2, "end" => Overhang - length, _ => -Overhang };
        var isPushed = left + length > limit;
        left = Math.Clamp(left, 0, Math.Max(0, limit - length));
        var x = left + anchor switch { "mid" => length / 2, "end" => length, _ => 0 };
        markup.Write($"<text class=\"{weight}{(anchor == "" ? "" : " ")}{anchor}\" x=\"{x}\" y=\"{line.LabelY(index, left, length, isPushed && limit < width)}\">{text}</text>");
        return left;
    }

    private void DrawYears()
    {
        markup.Write($"<g class=\"mid sub\">");
        for (var i = 0; i < chart.Years.Count; i++)
        {
            if (!years.IsLabelled(i)) continue;
            markup.Write($"<text x=\"{years.X(i)}\" y=\"{bottom + 18}\">{years.Label(chart.Years[i])}</text>");
            markup.Write($"<text x=\"{years.X(i)}\" y=\"{bottom + 36}\">{chart.Years[i].Year}</text>");
        }
        markup.Write($"</g>");
    }
}
