namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes a line chart from back to front: bands, grid, events, lines, marks, words.</summary>
internal sealed class LineDrawing(LineChart chart, LineFrame frame, ChartMarkup markup)
{
    public Drawing Draw()
    {
        if (frame.HasBand) new BandDrawing(chart, frame, markup).Draw();
        DrawGrid();
        DrawYears();
        foreach (var words in frame.Events) DrawEvent(words);
        var highlighted = Highlight.Pick(chart.Series, chart.Years);
        new LegendDrawing(chart, frame, markup).Draw();
        new SeriesDrawing(chart, frame, highlighted, markup).Draw();
        if (chart.HasPointFigures) new FigureDrawing(chart, frame, markup).Draw();
        new LabelDrawing(chart.Series, frame, highlighted, markup).Draw();
        var at = Enumerable.Range(0, chart.Years.Count).Select(frame.Years.X).ToList();
        return new(frame.Height, new(frame.Left, frame.Top, frame.Right, frame.Bottom), "x", at);
    }

    private void DrawGrid()
    {
        markup.Write($"<path class=\"grid\" d=\"");
        for (var i = 1; i <= frame.Values.Steps; i++) markup.Write($"M{frame.Left} {GridY(i)}H{frame.Right}");
        markup.Write($"\"/><path class=\"base\" d=\"M{frame.Left} {frame.Bottom}H{frame.Right}");
        for (var i = 0; i < chart.Years.Count; i++)
            if (chart.Years[i].IsNamed) markup.Write($"M{frame.Years.X(i)} {frame.Bottom}v5");
        markup.Write($"\"/><g class=\"sub end\">");
        for (var i = 0; i <= frame.Values.Steps; i++)
            markup.Write($"<text x=\"{frame.Left - 8}\" y=\"{GridY(i) + 5}\">{frame.Values.Label(i)}</text>");
        markup.Write($"</g>");
    }

    private double GridY(int line) => frame.Y(line * frame.Values.Step);

    private void DrawYears()
    {
        markup.Write($"<g class=\"mid\">");
        for (var i = 0; i < chart.Years.Count; i++)
        {
            if (!frame.Years.IsLabelled(i)) continue;
            var (x, year) = (frame.Years.X(i), chart.Years[i]);
            markup.Write($"<text class=\"strong\" x=\"{x}\" y=\"{frame.Bottom + 22}\">{frame.Years.Label(year)}</text>");
            if (year.Under.Length > 0) markup.Write($"<text class=\"sub\" x=\"{x}\" y=\"{frame.Bottom + 41}\">{year.Under}</text>");
        }
        markup.Write($"</g>");
    }

    private void DrawEvent(EventWords words)
    {
        var firstLine = frame.EventBottom - words.TopRow * LineFrame.RowHeight;
        markup.Write($"<path class=\"event\" d=\"M{words.X} {firstLine - 12}V{frame.Bottom}\"/>");
        for (var i = 0; i < words.Lines.Count; i++)
            markup.Write($"<text class=\"sub\" x=\"{words.TextX}\" y=\"{firstLine + i * LineFrame.RowHeight}\">{words.Lines[i]}</text>");
    }
}
