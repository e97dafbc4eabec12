namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes a bridge with lying bars below each other, where there is no room for standing ones.</summary>
internal sealed class LyingBridge(BridgeChart chart, double width, ChartMarkup markup)
{
    private const double RowHeight = 55;
    private const double LineHeight = 20;
    private const double BarHeight = 16;

    public Drawing Draw()
    {
        var bars = chart.Bars();
        var scale = width / Math.Max(1, bars.Max(bar => Math.Max(bar.From, bar.To)));
        var (top, at) = (0.0, new List<double>());
        foreach (var bar in bars)
        {
            var height = DrawRow(bar, top, scale);
            at.Add(top + height / 2);
            top += height;
        }
        return new(top, new(0, 0, width, top), "y", at);
    }

    private double DrawRow(BridgeBar bar, double top, double scale)
    {
        var lines = TextWidth.Wrap(bar.Name, width - TextWidth.Of(bar.Figure) - 12);
        for (var i = 0; i < lines.Count; i++)
        {
            markup.Write($"<text");
            if (bar.IsTotal) markup.Write($" class=\"strong\"");
            markup.Write($" x=\"0\" y=\"{top + 15 + i * LineHeight}\">{lines[i]}</text>");
        }
        markup.Write($"<text class=\"strong end\" x=\"{width}\" y=\"{top + 15}\">{bar.Figure}</text>");
        var bottom = top + RowHeight + (lines.Count - 1) * LineHeight;
        var (from, to) = (Math.Min(bar.From, bar.To), Math.Max(bar.From, bar.To));
        bar.Write(markup, from * scale, bottom - BarHeight - 16, (to - from) * scale, BarHeight);
        return bottom - top;
    }
}
