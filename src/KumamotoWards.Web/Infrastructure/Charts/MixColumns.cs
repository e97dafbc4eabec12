namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes a mix with a column for each part and a row for each year.</summary>
internal sealed class MixColumns(MixChart chart, double width, ChartMarkup markup)
{
    private const double RowHeight = 26;
    private const double LineHeight = 20;
    private const double YearWidth = 124;
    private const double Gap = 20;
    private const double WidestName = 112;

    /// <summary>Of the longest bar: shorter ones could not be told apart.</summary>
    private const double ShortestBar = 48;

    private readonly List<IReadOnlyList<string>> names = [.. chart.Parts.Select(part => TextWidth.Wrap(part.Name, WidestName))];

    /// <summary>Whether words and figures leave the bars enough room.</summary>
    public bool Fits => chart.Parts.Max(chart.Largest) * Scale >= ShortestBar || chart.Parts.Sum(chart.Largest) == 0;

    private double Scale => (width - YearWidth - names.Sum(FixedWidth)) / Math.Max(0.01, chart.Parts.Sum(chart.Largest));

    public Drawing Draw()
    {
        var scale = Scale;
        var top = names.Max(lines => lines.Count) * LineHeight + 10;
        var bottom = top + chart.Years.Count * RowHeight;
        DrawYears(top);
        var (left, at) = (YearWidth, new List<double>());
        for (var i = 0; i < chart.Parts.Count; i++)
        {
            var columnWidth = chart.Largest(chart.Parts[i]) * scale + FixedWidth(names[i]);
            DrawColumn(chart.Parts[i], names[i], left, top, scale);
            at.Add(left + columnWidth / 2);
            left += columnWidth;
        }
        return new(bottom + 2, new(YearWidth - Gap / 2, 0, width, bottom), "x", at);
    }

    private static double FixedWidth(IReadOnlyList<string> name) => Gap + Math.Max(MixBar.FigureWidth, name.Max(TextWidth.Of));

    private void DrawYears(double top)
    {
        for (var i = 0; i < chart.Years.Count; i++)
        {
            var y = top + (i + 0.5) * RowHeight + 5;
            markup.Write($"<text class=\"strong\" x=\"0\" y=\"{y}\">{chart.Years[i].Era}</text>");
            markup.Write($"<text class=\"sub\" x=\"52\" y=\"{y}\">{chart.Years[i].Through ?? $"{chart.Years[i].Year}"}</text>");
        }
    }

    private void DrawColumn(MixPart part, IReadOnlyList<string> name, double left, double top, double scale)
    {
        for (var i = 0; i < name.Count; i++)
            markup.Write($"<text class=\"strong\" x=\"{left}\" y=\"{top - 12 - (name.Count - 1 - i) * LineHeight}\">{name[i]}</text>");
        markup.Write($"<path class=\"base\" d=\"M{left} {top}v{chart.Years.Count * RowHeight}\"/>");
        for (var i = 0; i < chart.Years.Count; i++)
            MixBar.Write(markup, chart, part, i, left, top + (i + 0.5) * RowHeight, scale);
    }
}
