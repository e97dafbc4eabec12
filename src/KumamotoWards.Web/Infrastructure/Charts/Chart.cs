using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>
/// A chart as SVG, drawn on the server. A controller builds one of the kinds below from plain figures and a view
/// writes it with <c>@Model.ByWard</c>; the page links <c>css/charts.css</c> and the module <c>js/charts.js</c>.
/// <list type="bullet">
/// <item><see cref="LineChart"/>: counts over fiscal years or months, a line each.</item>
/// <item><see cref="SmallChart"/>: one office. Charts in a <c>&lt;div class="chart-group" data-chart-group&gt;</c>
/// share one tab stop.</item>
/// <item><see cref="BridgeChart"/>: from one total to another in steps.</item>
/// <item><see cref="MixChart"/>: the shares of a total over years.</item>
/// <item><see cref="SignedChart"/>: rises and falls year by year, a strip for each series.</item>
/// <item><see cref="RangeChart"/>: what usually is at each place, and how far it strayed.</item>
/// <item><see cref="BarsChart"/>: a few figures or changes as lying bars, one of them with what is expected of it.</item>
/// </list>
/// Each is drawn in several widths, since its text must stay at 14px; the style sheet shows the widest that fits, and
/// the others are hidden from everybody. So a chart needs a block or a grid cell that gives it its width. Texts are
/// encoded here: pass them plain. <see cref="HeatMap"/> and <see cref="YearCalendar"/> are tables with tinted cells.
/// </summary>
public abstract record Chart : IHtmlContent
{
    /// <summary>What is shown and on which basis: the name of the drawing for readers, and the caption of its table.</summary>
    public required string Title { get; init; }

    /// <summary>The classes of the figure.</summary>
    protected virtual string Class => "chart";

    /// <summary>The name of the drawing for readers.</summary>
    protected virtual string Label => Title;

    /// <summary>Widths to draw it in (px), widest first; the style sheet knows 1140, 920, 720, 560 and 340.</summary>
    protected abstract IReadOnlyList<int> Widths { get; }

    /// <summary>Throws an <see cref="ArgumentException"/> when the figures given cannot be drawn.</summary>
    protected abstract void Check();

    /// <summary>Writes what is inside the SVG element.</summary>
    protected abstract Drawing Draw(ChartMarkup markup, int width);

    /// <summary>What the keyboard and the pointer find, in the order of the drawing.</summary>
    protected abstract IEnumerable<ChartPoint> Points();

    protected abstract void WriteCaption(ChartMarkup markup);

    /// <summary>Writes what follows the drawing.</summary>
    protected virtual void WriteTable(ChartMarkup markup)
    {
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        Check();
        var markup = new ChartMarkup(encoder);
        markup.Write($"<figure class=\"{Class}\" data-points=\"");
        WritePoints(markup);
        markup.Write($"\">");
        WriteCaption(markup);
        foreach (var width in Widths) WriteDrawing(markup, width);
        WriteTable(markup);
        markup.Write($"</figure>");
        markup.WriteTo(writer);
    }

    private void WriteDrawing(ChartMarkup markup, int width)
    {
        var body = markup.Nested();
        var (height, box, axis, at) = Draw(body, width);
        markup.Write($"<svg class=\"w{width}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{Label}\"");
        markup.Write($" data-axis=\"{axis}\" data-box=\"{box.Left} {box.Top} {box.Right - box.Left} {box.Bottom - box.Top}\" data-at=\"");
        for (var i = 0; i < at.Count; i++) markup.Write($"{(i == 0 ? "" : " ")}{at[i]}");
        markup.Write($"\">");
        markup.Append(body);
        markup.Write($"</svg>");
    }

    /// <summary>A line each, its parts separated by bars: the module makes stops and tooltips of them.</summary>
    private void WritePoints(ChartMarkup markup)
    {
        var first = true;
        foreach (var point in Points())
        {
            if (!first) markup.Write($"\n");
            first = false;
            markup.Write($"{point.Heading}");
            foreach (var line in point.Lines) markup.Write($"|{line}");
        }
    }
}
