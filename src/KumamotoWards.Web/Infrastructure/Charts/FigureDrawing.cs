namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes the figures at the points of a line chart: above the point, below it where something is in the way.</summary>
internal sealed class FigureDrawing(LineChart chart, LineFrame frame, ChartMarkup markup)
{
    private const double Gap = 8;
    private const double Above = -12;
    private const double Below = 22;
    private const double TextHeight = 15;
    private const double MarkHeight = 10;

    public void Draw()
    {
        var widest = chart.Series.SelectMany(series => series.Values).OfType<long>().Select(value => TextWidth.Of(chart.Number(value))).DefaultIfEmpty(0).Max();
        var isRoomy = widest + Gap <= frame.Years.Step;
        markup.Write($"<g class=\"mid\">");
        for (var year = 0; year < chart.Years.Count; year++) DrawYear(year, isRoomy);
        markup.Write($"</g>");
    }

    private void DrawYear(int year, bool isRoomy)
    {
        // The highest first: it stands above its point, and the others make way.
        var points = chart.Series.Where(series => series.Values[year] is not null)
            .Select(series => (Series: series, Value: series.Values[year]!.Value, Y: frame.Y(series.Values[year]!.Value)))
            .OrderBy(point => point.Y).ToList();
        var taken = points.ConvertAll(point => (From: point.Y - MarkHeight / 2, To: point.Y + MarkHeight / 2));
        foreach (var (series, value, y) in points.Where(point => isRoomy || IsEnd(point.Series, year)))
        {
            if (Place(y, taken) is not { } baseline) continue;
            taken.Add((baseline - TextHeight + 2, baseline + 2));
            markup.Write($"<text class=\"{(series == chart.Series[0] ? "strong" : "plain")}\" x=\"{frame.Years.X(year)}\" y=\"{baseline}\">{chart.Number(value)}</text>");
        }
    }

    /// <summary>The baseline; null where there is room neither above nor below.</summary>
    private double? Place(double y, List<(double From, double To)> taken)
    {
        foreach (var baseline in (ReadOnlySpan<double>)[y + Above, y + Below])
        {
            var (from, to) = (baseline - TextHeight + 2, baseline + 2);
            if (to <= frame.Bottom + 2 && taken.TrueForAll(other => to <= other.From || other.To <= from)) return baseline;
        }
        return null;
    }

    private static bool IsEnd(ChartSeries series, int year) => year == series.LastWithFigure || series.Values.Take(year).All(value => value is null);
}
