namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes a mix with a block for each part and in it a bar for each of up to four years.</summary>
internal sealed class MixBlocks(MixChart chart, double width, ChartMarkup markup)
{
    private const double RowHeight = 22;
    private const double NameHeight = 26;
    private const double BlockGap = 12;
    private const double Left = 66;
    private const int MostYears = 4;

    public Drawing Draw()
    {
        var years = Years();
        var scale = (width - Left - MixBar.FigureWidth) / Math.Max(0.01, chart.Parts.Max(chart.Largest));
        var height = NameHeight + years.Count * RowHeight;
        for (var i = 0; i < chart.Parts.Count; i++) DrawBlock(chart.Parts[i], years, i * (height + BlockGap), scale);
        var bottom = chart.Parts.Count * (height + BlockGap) - BlockGap;
        var at = chart.Parts.Select((_, i) => i * (height + BlockGap) + height / 2).ToList();
        return new(bottom + 2, new(0, 0, width, bottom), "y", at);
    }

    /// <summary>The first and the last full year, others spread between them, and the running one.</summary>
    private List<int> Years()
    {
        int[] running = chart.Years[^1].IsRunning ? [chart.Years.Count - 1] : [];
        var full = chart.Years.Count - running.Length;
        var count = Math.Min(MostYears - running.Length, full);
        return [.. Enumerable.Range(0, count).Select(i => count == 1 ? 0 : (int)Math.Round((full - 1) * i / (count - 1.0), MidpointRounding.ToEven)), .. running];
    }

    private void DrawBlock(MixPart part, List<int> years, double top, double scale)
    {
        markup.Write($"<text class=\"strong\" x=\"0\" y=\"{top + 16}\">{part.Name}</text>");
        markup.Write($"<path class=\"base\" d=\"M{Left} {top + NameHeight}v{years.Count * RowHeight}\"/>");
        for (var i = 0; i < years.Count; i++)
        {
            var y = top + NameHeight + (i + 0.5) * RowHeight;
            markup.Write($"<text class=\"sub\" x=\"0\" y=\"{y + 5}\">{Name(chart.Years[years[i]])}</text>");
            MixBar.Write(markup, chart, part, years[i], Left, y, scale);
        }
    }

    private static string Name(ChartYear year) => year.IsRunning ? year.Brief + "途中" : year.Era;
}
