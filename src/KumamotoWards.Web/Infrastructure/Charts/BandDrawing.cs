namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>The row above a line chart that tells published, sample and running years apart.</summary>
internal sealed class BandDrawing(LineChart chart, LineFrame frame, ChartMarkup markup)
{
    private const double Padding = 8;

    private double Top => frame.BandTop + 1;

    private double TextY => frame.BandTop + 18;

    private bool IsRunning => chart.Years[^1].IsRunning;

    private double RunningLeft => frame.Years.Start(chart.Years.Count - 1);

    // Where the labels have no room for the last month, it stands here.
    private string RunningWords => frame.IsNarrow ? $"年度途中 {chart.Years[^1].Through}" : "年度途中";

    public void Draw()
    {
        var samples = Enumerable.Range(0, chart.Years.Count).Where(i => chart.Years[i] is { IsSample: true, IsRunning: false }).ToList();
        if (samples.Count > 0) DrawSamples(samples[0], samples[^1]);
        if (IsRunning) DrawRunning();
    }

    private void DrawSamples(int first, int last)
    {
        var (left, right) = (Math.Max(frame.Years.Start(first), frame.Left), frame.Years.Start(last + 1));
        markup.Write($"<rect class=\"sample\" x=\"{left}\" y=\"{Top}\" width=\"{right - left}\" height=\"{LineFrame.BandHeight - 2}\"/>");
        var words = $"サンプル（{chart.Years[first].Full}から）";
        var end = IsRunning && frame.RunningRow == 0 ? Math.Min(right, RunningX() - 4) : right;
        if (TextWidth.Of(words) + 2 * Padding > end - left) words = "サンプル";
        if (TextWidth.Of(words) + 2 * Padding > end - left)
        {
            // A single narrow year: the word ends with it and begins before it.
            markup.Write($"<text class=\"sub end\" x=\"{end - 2}\" y=\"{TextY}\">{words}</text>");
            return;
        }
        markup.Write($"<text class=\"sub\" x=\"{left + Padding}\" y=\"{TextY}\">{words}</text>");
        if (first > 0 && chart.Years[0] is ChartYear && left - Padding - TextWidth.Of("公表値") > 0)
            markup.Write($"<text class=\"sub end\" x=\"{left - Padding}\" y=\"{TextY}\">公表値</text>");
    }

    private void DrawRunning()
    {
        markup.Write($"<path class=\"running\" d=\"M{RunningLeft} {frame.BandTop}H{frame.Right}V{frame.Bottom}H{RunningLeft}z\"/>");
        markup.Write($"<text class=\"sub\" x=\"{RunningX()}\" y=\"{TextY + frame.RunningRow}\">{RunningWords}</text>");
    }

    /// <summary>Where the words begin: in the band, or before it where they would leave the drawing.</summary>
    private double RunningX()
    {
        var width = TextWidth.Of(RunningWords);
        if (frame.IsNarrow) return Math.Min(RunningLeft + 2, frame.Width - width);
        var room = frame.Right - RunningLeft;
        return room > width + 4 ? RunningLeft + (room - width) / 2 : RunningLeft + 2;
    }
}
