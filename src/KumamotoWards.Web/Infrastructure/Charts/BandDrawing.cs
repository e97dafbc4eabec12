namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>The row above a line chart that tells published, sample and running years apart.</summary>
internal sealed class BandDrawing(LineChart chart, LineFrame frame, ChartMarkup markup)
{
    private const double Padding = 8;

    private double Top => frame.BandTop + 1;

    private double TextY => frame.BandTop + 18;

    public void Draw()
    {
        var samples = Enumerable.Range(0, chart.Years.Count).Where(i => chart.Years[i] is { IsSample: true, IsRunning: false }).ToList();
        if (samples.Count > 0) DrawSamples(samples[0], samples[^1]);
        if (chart.Years[^1].IsRunning) DrawRunning(chart.Years[^1]);
    }

    private void DrawSamples(int first, int last)
    {
        var (left, right) = (Math.Max(frame.Years.Start(first), frame.Left), frame.Years.Start(last + 1));
        markup.Write($"<rect class=\"sample\" x=\"{left}\" y=\"{Top}\" width=\"{right - left}\" height=\"{LineFrame.BandHeight - 2}\"/>");
        var words = $"サンプル（{chart.Years[first].Full}から）";
        if (TextWidth.Of(words) + 2 * Padding > right - left) words = "サンプル";
        if (TextWidth.Of(words) + 2 * Padding > right - left)
        {
            // A single narrow year: the word ends with it and begins before it.
            markup.Write($"<text class=\"sub end\" x=\"{right - 2}\" y=\"{TextY}\">{words}</text>");
            return;
        }
        markup.Write($"<text class=\"sub\" x=\"{left + Padding}\" y=\"{TextY}\">{words}</text>");
        if (first > 0 && chart.Years[0] is ChartYear && left - Padding - TextWidth.Of("公表値") > 0)
            markup.Write($"<text class=\"sub end\" x=\"{left - Padding}\" y=\"{TextY}\">公表値</text>");
    }

    private void DrawRunning(ChartPlace year)
    {
        var left = frame.Years.Start(chart.Years.Count - 1);
        markup.Write($"<path class=\"running\" d=\"M{left} {frame.BandTop}H{frame.Right}V{frame.Bottom}H{left}z\"/>");
        // Where the labels have no room for the last month, it stands here.
        var words = frame.IsNarrow ? $"年度途中 {year.Through}" : "年度途中";
        var room = (frame.IsNarrow ? frame.Width : frame.Right) - left;
        var x = room > TextWidth.Of(words) + 4 && !frame.IsNarrow ? left + (room - TextWidth.Of(words)) / 2 : left + 2;
        markup.Write($"<text class=\"sub\" x=\"{x}\" y=\"{TextY}\">{words}</text>");
    }
}
