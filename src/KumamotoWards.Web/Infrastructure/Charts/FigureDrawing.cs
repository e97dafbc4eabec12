namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes the figures at the points of a line chart: above the point, below it where something is in the way.</summary>
internal sealed class FigureDrawing(LineChart chart, LineFrame frame, ChartMarkup markup)
{
    private const double Gap = 8;
    private const double Above = -12;
    private const double Below = 22;
    private const double TextHeight = 15;
    private const double MarkHeight = 10;

    /// <summary>Between a figure and the line of an event.</summary>
    private const double Clear = 4;

    public void Draw()
    {
        var widest = chart.Series.SelectMany(series => series.Values).OfType<long>().Select(value => TextWidth.Of(chart.Number(value))).DefaultIfEmpty(0).Max();
        var isRoomy = widest + Gap <= frame.Years.Step;
        markup.Write($"<g class=\"mid figures\">");
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
            var x = Beside(frame.Years.X(year), TextWidth.Of(chart.Number(value)) / 2, baseline, isRoomy);
            markup.Write($"<text class=\"{(series == chart.Series[0] ? "strong" : "plain")}\" x=\"{x}\" y=\"{baseline}\">{chart.Number(value)}</text>");
        }
    }

    /// <summary>
    /// The middle of a figure that no line of an event crosses, as near to its point as can be; the point itself where every
    /// such place is too far, or beyond the frame.
    /// </summary>
    private double Beside(double point, double half, double baseline, bool isRoomy)
    {
        var reach = isRoomy ? (frame.Years.Step - Gap) / 2 - half : half;
        if (!IsCrossed(point, half)) return point;
        var left = IsBesideScale(baseline) ? frame.Left : 0;
        var places = frame.Events.SelectMany(words => (double[])[words.X - Clear - half, words.X + Clear + half])
            .Where(place => Math.Abs(place - point) <= reach && place - half >= left && place + half <= frame.LabelLeft && !IsCrossed(place, half));
        return places.OrderBy(place => Math.Abs(place - point)).FirstOrDefault(point);
    }

    /// <summary>Whether a word of the value axis stands at that height.</summary>
    private bool IsBesideScale(double baseline) =>
        Enumerable.Range(0, frame.Values.Steps + 1).Any(line => Math.Abs(frame.Y(line * frame.Values.Step) + 5 - baseline) < TextHeight);

    private bool IsCrossed(double middle, double half) => frame.Events.Any(words => Math.Abs(words.X - middle) < half + Clear - 0.5);

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
