using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes a range chart: grid, bars from lowest to highest, averages with their figures, names.</summary>
internal sealed class RangeDrawing
{
    private const double Top = 24;
    private const double LabelGap = 8;
    private readonly RangeChart chart;
    private readonly ChartMarkup markup;
    private readonly ValueAxis values;
    private readonly double left;
    private readonly double right;
    private readonly double bottom;
    private readonly double step;

    public RangeDrawing(RangeChart chart, double width, bool isNarrow, ChartMarkup markup)
    {
        (this.chart, this.markup) = (chart, markup);
        values = ValueAxis.For((long)Math.Ceiling(chart.Ranges.Max(range => range.Highest)));
        left = Enumerable.Range(0, values.Steps + 1).Max(i => TextWidth.Of(Label(i))) + 10;
        right = width - 2;
        bottom = isNarrow ? 230 : 292;
        step = (right - left) / chart.Ranges.Count;
    }

    public Drawing Draw()
    {
        DrawGrid();
        for (var i = 0; i < chart.Ranges.Count; i++) DrawRange(i);
        DrawFigures();
        return new(bottom + 28, new(left, Top, right, bottom), "x", [.. Enumerable.Range(0, chart.Ranges.Count).Select(X)]);
    }

    private string Label(int line) => $"{values.Label(line)}{(line == values.Steps ? " " + chart.Unit : "")}";

    private double X(int index) => left + (index + 0.5) * step;

    private double Y(decimal value) => bottom - (bottom - Top) * (double)value / values.Top;

    private void DrawGrid()
    {
        markup.Write($"<path class=\"grid\" d=\"");
        for (var i = 1; i <= values.Steps; i++) markup.Write($"M{left} {Y(i * values.Step)}H{right}");
        markup.Write($"\"/><path class=\"base\" d=\"M{left} {bottom}H{right}\"/><g class=\"sub end\">");
        for (var i = 0; i <= values.Steps; i++) markup.Write($"<text x=\"{left - 8}\" y=\"{Y(i * values.Step) + 5}\">{Label(i)}</text>");
        markup.Write($"</g>");
    }

    private void DrawRange(int index)
    {
        var range = chart.Ranges[index];
        var half = Math.Min(12, step * 0.3);
        var (top, height) = (Y(range.Highest), Y(range.Lowest) - Y(range.Highest));
        markup.Write($"<rect class=\"range\" x=\"{X(index) - half}\" y=\"{top}\" width=\"{2 * half}\" height=\"{height}\"/>");
        markup.Write($"<path class=\"average\" d=\"M{X(index) - half} {Y(range.Middle)}h{2 * half}\"/>");
    }

    private void DrawFigures()
    {
        var isRoomy = chart.Ranges.Max(range => TextWidth.Of(Figures.Average(range.Middle))) + LabelGap <= step;
        var names = chart.Ranges.Max(range => TextWidth.Of(range.Name)) + 2 <= step;
        markup.Write($"<g class=\"mid\">");
        for (var i = 0; i < chart.Ranges.Count; i++)
        {
            var range = chart.Ranges[i];
            if (isRoomy) markup.Write($"<text class=\"strong\" x=\"{X(i)}\" y=\"{Y(range.Highest) - 7}\">{Figures.Average(range.Middle)}</text>");
            markup.Write($"<text x=\"{X(i)}\" y=\"{bottom + 22}\">{(names ? range.Name : range.Name.TrimEnd('月'))}</text>");
        }
        markup.Write($"</g>");
    }
}
