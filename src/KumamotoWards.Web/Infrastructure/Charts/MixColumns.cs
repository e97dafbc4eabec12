namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes a mix with a column for each part and a row for each year.</summary>
internal sealed class MixColumns(MixChart chart, double width, ChartMarkup markup)
{
    private const double RowHeight = 26;
    private const double LineHeight = 20;
    private const double YearWidth = 112;
    private const double Gap = 20;
    private const double WidestName = 112;

    public Drawing Draw()
    {
        var names = chart.Parts.Select(part => TextWidth.Wrap(part.Name, WidestName)).ToList();
        var fixedWidths = names.Select(lines => Gap + Math.Max(MixBar.FigureWidth, lines.Max(TextWidth.Of))).ToList();
        var scale = (width - YearWidth - fixedWidths.Sum()) / Math.Max(0.01, chart.Parts.Sum(chart.Largest));
        var top = names.Max(lines => lines.Count) * LineHeight + 10;
        var bottom = top + chart.Years.Count * RowHeight;
        DrawYears(top);
        var (left, at) = (YearWidth, new List<double>());
        for (var i = 0; i < chart.Parts.Count; i++)
        {
            var columnWidth = chart.Largest(chart.Parts[i]) * scale + fixedWidths[i];
            DrawColumn(chart.Parts[i], names[i], left, top, scale);
            at.Add(left + columnWidth / 2);
            left += columnWidth;
        }
        return new(bottom + 2, new(YearWidth - Gap / 2, 0, width, bottom), "x", at);
    }

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
