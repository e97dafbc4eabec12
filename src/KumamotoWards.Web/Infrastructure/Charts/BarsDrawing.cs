namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes lying bars: name, bar and figure in columns, or on a phone the name and figure above the bar.</summary>
internal sealed class BarsDrawing
{
    private const double Gap = 12;
    private const double LineHeight = 18;
    private const double BarHeight = 18;
    private const double NarrowBelow = 500;
    private readonly BarsChart chart;
    private readonly ChartMarkup markup;
    private readonly double width;
    private readonly double figures;
    private readonly double left;
    private readonly double right;
    private readonly double scale;
    private readonly double zero;

    public BarsDrawing(BarsChart chart, double width, ChartMarkup markup)
    {
        (this.chart, this.width, this.markup) = (chart, width, markup);
        figures = chart.Rows.Max(FigureWidth);
        left = IsNarrow ? 0 : Math.Min(width * 0.4, chart.Rows.Max(row => TextWidth.Of(row.Name)) + Gap);
        right = IsNarrow ? width : width - figures - Gap;
        var (from, to) = chart.Domain;
        scale = (right - left - 2) / (to - from);
        zero = left + 1 - from * scale;
    }

    private bool IsNarrow => width < NarrowBelow;

    public Drawing Draw()
    {
        var (top, at) = (0.0, new List<double>());
        foreach (var row in chart.Rows)
        {
            var height = IsNarrow ? DrawStacked(row, top) : DrawBeside(row, top);
            at.Add(top + height / 2);
            top += height;
        }
        if (!IsNarrow || chart.Domain.From < 0) markup.Write($"<path class=\"base\" d=\"M{zero} 0V{top}\"/>");
        return new(top, new(0, 0, width, top), "y", at);
    }

    private static double FigureWidth(BarRow row) => Math.Max(1.05 * TextWidth.Of(row.Figure), TextWidth.Of(row.Note ?? ""));

    private double DrawBeside(BarRow row, double top)
    {
        var names = TextWidth.Wrap(row.Name, left - Gap);
        var lines = Math.Max(names.Count, row.Note is null ? 1 : 2);
        var height = lines * LineHeight + Gap;
        DrawLines(names, 0, top + Middle(height, names.Count), row.IsCurrent);
        DrawFigure(row, top + Middle(height, row.Note is null ? 1 : 2));
        DrawBar(row, top + height / 2);
        return height;
    }

    private double DrawStacked(BarRow row, double top)
    {
        var names = TextWidth.Wrap(row.Name, width - FigureWidth(row) - Gap);
        var lines = Math.Max(names.Count, row.Note is null ? 1 : 2);
        DrawLines(names, 0, top + 15, row.IsCurrent);
        DrawFigure(row, top + 15);
        var middle = top + lines * LineHeight + 4 + BarHeight / 2;
        DrawBar(row, middle);
        return middle + BarHeight / 2 + Gap + 4 - top;
    }

    /// <summary>The base line of the first of some lines in the middle of a row.</summary>
    private static double Middle(double height, int lines) => height / 2 + 5 - (lines - 1) * LineHeight / 2;

    private void DrawLines(IReadOnlyList<string> lines, double x, double y, bool isStrong)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            markup.Write($"<text x=\"{x}\" y=\"{y + i * LineHeight}\"");
            if (isStrong) markup.Write($" class=\"strong\"");
            markup.Write($">{lines[i]}</text>");
        }
    }

    private void DrawFigure(BarRow row, double y)
    {
        markup.Write($"<text class=\"end strong\" x=\"{width}\" y=\"{y}\">{row.Figure}</text>");
        if (row.Note is not null) markup.Write($"<text class=\"end sub\" x=\"{width}\" y=\"{y + LineHeight}\">{row.Note}</text>");
    }

    private void DrawBar(BarRow row, double middle)
    {
        if (row.Reach is { } reach && reach > row.Value) Rectangle("bar reach", X(row.Value), X(reach), middle, 0.75);
        var type = row.IsChange ? (row.Value < 0 ? "bar fall" : "bar") + (row.IsFaint ? " faint" : "") : row.IsCurrent ? "bar last" : "bar first";
        if (row.Value != 0) Rectangle(type, X(Math.Min(0, row.Value)), X(Math.Max(0, row.Value)), middle, row.IsChange && row.Value < 0 ? 0.75 : 0);
        if (row.Range is not { } range) return;
        markup.Write($"<path class=\"landing\" d=\"M{X(range.Low)} {middle - 7}v14M{X(range.Low)} {middle}H{X(range.High)}M{X(range.High)} {middle - 7}v14\"/>");
    }

    private double X(long value) => zero + value * scale;

    private void Rectangle(string type, double from, double to, double middle, double inset) => markup.Write(
        $"<rect class=\"{type}\" x=\"{from + inset}\" y=\"{middle - BarHeight / 2 + inset}\" width=\"{Math.Max(1, to - from - 2 * inset)}\" height=\"{BarHeight - 2 * inset}\"/>");
}
