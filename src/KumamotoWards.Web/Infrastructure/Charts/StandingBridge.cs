namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes a bridge with standing bars and the brackets below it.</summary>
internal sealed class StandingBridge
{
    private const double Top = 26;
    private const double Bottom = 250;
    private const double FirstSpan = Bottom + 74;
    private const double SpanHeight = 26;
    private const double SpanGap = 14;
    private const double Margin = 5;
    private readonly BridgeChart chart;
    private readonly ChartMarkup markup;
    private readonly double width;
    private readonly IReadOnlyList<BridgeBar> bars;
    private readonly double column;
    private readonly double largest;

    public StandingBridge(BridgeChart chart, double width, ChartMarkup markup)
    {
        (this.chart, this.width, this.markup) = (chart, width, markup);
        bars = chart.Bars();
        largest = Math.Max(1, bars.Max(bar => Math.Max(bar.From, bar.To)));
        // Columns end early enough for the words of the longest bracket.
        column = chart.Spans.Select(span => (width - SpanGap - TextWidth.Of(span.Label) + Margin) / (span.Steps + 1))
            .Append(width / bars.Count).Min();
    }

    private double BarWidth => column * 0.54;

    public Drawing Draw()
    {
        for (var i = 0; i < bars.Count; i++) DrawBar(bars[i], Middle(i));
        markup.Write($"<path class=\"base\" d=\"M0 {Bottom}H{column * bars.Count}\"/><path class=\"event\" d=\"");
        for (var i = 1; i < bars.Count; i++)
            markup.Write($"M{Middle(i - 1) + BarWidth / 2} {Y(bars[i - 1].To)}H{Middle(i) - BarWidth / 2}");
        markup.Write($"\"/>");
        for (var i = 0; i < chart.Spans.Count; i++) DrawSpan(chart.Spans[i], FirstSpan + i * SpanHeight);
        var height = FirstSpan + (chart.Spans.Count - 1) * SpanHeight + 12;
        return new(height, new(0, 0, column * bars.Count, Bottom), "x", [.. Enumerable.Range(0, bars.Count).Select(Middle)]);
    }

    private double Middle(int index) => column * (index + 0.5);

    private double Y(long level) => Bottom - (Bottom - Top) * level / largest;

    private void DrawBar(BridgeBar bar, double middle)
    {
        var top = Y(Math.Max(bar.From, bar.To));
        bar.Write(markup, middle - BarWidth / 2, top, BarWidth, Y(Math.Min(bar.From, bar.To)) - top);
        markup.Write($"<g class=\"mid\"><text class=\"strong\" x=\"{middle}\" y=\"{top - 9}\">{bar.Figure}</text></g>");
        markup.Write($"<g class=\"{(bar.IsTotal ? "mid strong" : "mid")}\">");
        markup.Write($"<text x=\"{middle}\" y=\"{Bottom + 24}\">{bar.Label}</text>");
        markup.Write($"<text x=\"{middle}\" y=\"{Bottom + 44}\">{bar.Detail}</text></g>");
    }

    private void DrawSpan(BridgeSpan span, double y)
    {
        var end = column * (span.Steps + 1) - Margin;
        markup.Write($"<path class=\"{(span.IsCurrent ? "span current" : "span")}\" d=\"M{column + Margin} {y - 5}v5H{end}v-5\"/>");
        markup.Write($"<text class=\"{(span.IsCurrent ? "span current" : "sub")}\" x=\"{Math.Min(end + SpanGap, width)}\" y=\"{y + 4}\">{span.Label}</text>");
    }
}
