namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes the names of the series with their marks above a narrow chart whose figures stand at the points.</summary>
internal sealed class LegendDrawing(LineChart chart, LineFrame frame, ChartMarkup markup)
{
    public void Draw()
    {
        var row = 0;
        for (var i = 0; i < frame.Legend.Count; i++)
        {
            var style = chart.Series[i].Style;
            markup.Write($"<path fill=\"{style.Color}\" d=\"M8 {Middle(row)}{MarkShape.Path(style.Mark)}\"/>");
            foreach (var line in frame.Legend[i])
                markup.Write($"<text class=\"strong\" fill=\"{style.LabelColor}\" x=\"{LineFrame.LegendTextLeft}\" y=\"{Middle(row++) + 5}\">{line}</text>");
        }
    }

    private static double Middle(int row) => (row + 0.5) * LineFrame.LegendRowHeight;
}
