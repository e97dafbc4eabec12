namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes one share: a bar from a base line and its figure, the latest full year stronger, a running one hollow.</summary>
internal static class MixBar
{
    public const double Height = 14;

    /// <summary>The widest figure and the space before it (px).</summary>
    public static readonly double FigureWidth = TextWidth.Of("100.0 %") + 8;

    public static void Write(ChartMarkup markup, MixChart chart, MixPart part, int year, double x, double y, double scale)
    {
        var length = (double)(chart.Share(part, year) ?? 0) * scale;
        var isLatest = year == Latest(chart);
        if (length > 0)
        {
            var type = chart.Years[year].IsRunning ? "bar fall" : isLatest ? "bar last" : "bar";
            markup.Write($"<rect class=\"{type}\" x=\"{x}\" y=\"{y - Height / 2}\" width=\"{Math.Max(length, 1)}\" height=\"{Height}\"/>");
        }
        markup.Write($"<text x=\"{x + length + 6}\" y=\"{y + 5}\"");
        if (isLatest) markup.Write($" class=\"strong\"");
        markup.Write($">{chart.ShareText(part, year)}</text>");
    }

    private static int Latest(MixChart chart) => chart.Years.Count - (chart.Years[^1].IsRunning ? 2 : 1);
}
