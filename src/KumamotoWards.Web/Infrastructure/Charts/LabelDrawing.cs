namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes name, change and figure beside the last point of each series, apart from each other.</summary>
internal sealed class LabelDrawing(IReadOnlyList<ChartSeries> all, LineFrame frame, IReadOnlySet<ChartSeries> highlighted, ChartMarkup markup)
{
    private const double LineHeight = 18;
    private readonly EndLabels labels = frame.Labels;

    public void Draw()
    {
        foreach (var series in all.Where(series => series is { IsNamedAtItsEnd: true, LastWithFigure: not null })) DrawAtItsEnd(series);
        if (labels.Items.Count == 0) return;
        var wanted = labels.Items.Select(label => LastPoint(label.Series).Y).ToList();
        var centers = LabelStack.Spread(wanted, labels.Gap, frame.Top + labels.HeadingHeight, frame.Bottom);
        DrawHeading(centers.Min() - labels.Gap / 2 - labels.HeadingHeight + 14);
        for (var i = 0; i < centers.Length; i++) DrawLabel(labels.Items[i], centers[i]);
    }

    private void DrawAtItsEnd(ChartSeries series)
    {
        var (x, y) = LastPoint(series);
        // Words run over the plot, not off it.
        var isLeft = x < (frame.Left + frame.Right) / 2;
        markup.Write($"<text class=\"{(isLeft ? "strong" : "end strong")}\" x=\"{(isLeft ? x - 6 : x + 6)}\" y=\"{y - 14}\" fill=\"{series.Style.LabelColor}\">{series.Name}</text>");
    }

    private void DrawHeading(double y)
    {
        for (var i = 0; i < labels.Heading.Count; i++)
            markup.Write($"<text class=\"sub\" x=\"{frame.LabelLeft}\" y=\"{y + i * LineFrame.RowHeight}\">{labels.Heading[i]}</text>");
    }

    private (double X, double Y) LastPoint(ChartSeries series)
    {
        var last = series.LastWithFigure!.Value;
        return (frame.Years.X(last), frame.Y(series.Values[last]!.Value));
    }

    private void DrawLabel(EndLabel label, double center)
    {
        var (pointX, pointY) = LastPoint(label.Series);
        var lines = label.Lines.ToList();
        var baseline = center + 5 - (lines.Count - 1) * LineHeight / 2;
        markup.Write($"<path class=\"leader\" d=\"M{pointX + 9} {pointY}L{frame.LabelLeft - 5} {baseline - 5}\"/>");
        for (var i = 0; i < lines.Count; i++)
        {
            markup.Write($"<text x=\"{frame.LabelLeft}\" y=\"{baseline + i * LineHeight}\"");
            if (i < label.Name.Count && highlighted.Contains(label.Series))
                markup.Write($" class=\"strong\" fill=\"{label.Series.Style.LabelColor}\"");
            else
                markup.Write($" class=\"sub\"");
            markup.Write($">{lines[i]}</text>");
        }
    }
}
