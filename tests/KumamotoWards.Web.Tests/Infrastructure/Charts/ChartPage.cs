using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KumamotoWards.Web.Infrastructure.Charts;

namespace KumamotoWards.Web.Tests.Infrastructure.Charts;

/// <summary>Writes charts as a page would, and reads the geometry back out of the markup.</summary>
internal static partial class ChartPage
{
    public static readonly ChartYear[] ThreeYears = [new(2011, "平成23"), new(2012, "平成24"), new(2013, "平成25")];

    public static string Html(Chart chart)
    {
        using var writer = new StringWriter();
        chart.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString();
    }

    public static IElement Figure(Chart chart) =>
        new HtmlParser().ParseDocument(Html(chart)).QuerySelector("figure")!;

    /// <summary>The widest drawing.</summary>
    public static IElement Drawing(Chart chart) => Figure(chart).QuerySelector("svg")!;

    public static double Number(this IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    /// <summary>The numbers of path data or of a list, in order.</summary>
    public static double[] Numbers(this IElement element, string attribute = "d") =>
        [.. NumberPattern().Matches(element.GetAttribute(attribute)!).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];

    public static int Strokes(this IElement path) => path.GetAttribute("d")!.Count(c => c == 'M');

    public static LineChart Lines(params long?[][] series) => new()
    {
        Title = "件数の推移",
        Summary = "増えました。",
        Years = ThreeYears,
        Series = [.. series.Select((values, i) => new ChartSeries($"第{i + 1}", SeriesStyle.At(i), values, "+1.0 %"))],
    };

    public static ChartYear[] Years(int from, int count) =>
        [.. Enumerable.Range(from, count).Select(year => new ChartYear(year, $"平成{year - 1988}"))];

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex NumberPattern();
}
