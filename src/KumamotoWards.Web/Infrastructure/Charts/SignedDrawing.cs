namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Writes the strips of a chart of rises and falls.</summary>
internal sealed class SignedDrawing
{
    private const double NameHeight = 22;
    private const double NarrowBelow = 500;
    private const double Margin = 28;
    private const double TextHeight = 18;
    private const double BarsHeight = 64;
    private const double Gap = 14;
    private const double TextGap = 6;
    private const double WidestBar = 34;
    private const double Border = 1.5;
    private readonly SignedChart chart;
    private readonly ChartMarkup markup;
    private readonly double width;
    private readonly double left;
    private readonly YearAxis years;
    private readonly double scale;
    private readonly double above;
    private readonly bool isRoomy;

    public SignedDrawing(SignedChart chart, double width, ChartMarkup markup)
    {
        (this.chart, this.width, this.markup) = (chart, width, markup);
        // The names stand left of the bars, or above them where it is narrow.
        left = width < NarrowBelow ? 0 : chart.Strips.Select(strip => TextWidth.Of(strip.Name)).DefaultIfEmpty(0).Max() + Margin;
        years = new YearAxis(chart.Years, left, width, 80);
        var amounts = chart.Strips.SelectMany(strip => strip.Values).OfType<SignedValue>().Select(value => (double)value.Amount).Append(0).ToList();
        scale = BarsHeight / Math.Max(1e-9, amounts.Max() - amounts.Min());
        above = amounts.Max() * scale;
        isRoomy = chart.Strips.SelectMany(strip => strip.Values).OfType<SignedValue>().All(value => TextWidth.Of(value.Text) + TextGap <= years.Step);
    }

    private double NameRow => left > 0 ? 0 : NameHeight;

    private double StripHeight => NameRow + BarsHeight + 2 * TextHeight;

    private double BarWidth => Math.Min(years.Step * 0.56, WidestBar);

    public Drawing Draw()
    {
        var bottom = chart.Strips.Count * (StripHeight + Gap) - Gap;
        DrawCurrent(bottom);
        for (var i = 0; i < chart.Strips.Count; i++) DrawStrip(chart.Strips[i], i * (StripHeight + Gap));
        DrawYears(bottom);
        return new(bottom + 46, new(left, 0, width, bottom), "x", [.. Enumerable.Range(0, chart.Years.Count).Select(years.X)]);
    }

    private void DrawCurrent(double bottom)
    {
        if (chart.Current is not { } current) return;
        var half = Math.Min(years.Step, 72) / 2;
        markup.Write($"<rect class=\"current-year\" x=\"{Math.Max(left, years.X(current) - half)}\" y=\"{0.0}\" width=\"{2 * half}\" height=\"{bottom + 46}\"/>");
    }

    private void DrawStrip(SignedStrip strip, double top)
    {
        var zero = top + NameRow + TextHeight + above;
        markup.Write($"<text class=\"strong\" x=\"0\" y=\"{(left > 0 ? zero + 5 : top + 15)}\">{strip.Name}</text>");
        for (var i = 0; i < strip.Values.Count; i++)
            if (strip.Values[i] is { } value) DrawBar(value, years.X(i), zero);
        markup.Write($"<path class=\"base\" d=\"M{left} {zero}H{width}\"/><g class=\"mid\">");
        for (var i = 0; i < strip.Values.Count; i++)
            if (strip.Values[i] is { } value && IsWritten(strip, i)) DrawFigure(value, i, zero);
        markup.Write($"</g>");
    }

    private void DrawBar(SignedValue value, double middle, double zero)
    {
        var height = Math.Max(1, Math.Abs((double)value.Amount) * scale);
        var isFall = value.Amount < 0;
        var inset = isFall ? Border / 2 : 0;
        markup.Write($"<rect class=\"{(isFall ? "bar fall" : "bar")}\" x=\"{middle - BarWidth / 2 + inset}\" y=\"{(isFall ? zero : zero - height) + inset}\"");
        markup.Write($" width=\"{BarWidth - 2 * inset}\" height=\"{Math.Max(1, height - 2 * inset)}\"/>");
    }

    private void DrawFigure(SignedValue value, int year, double zero)
    {
        var length = Math.Abs((double)value.Amount) * scale;
        var y = value.Amount < 0 ? zero + length + TextHeight - 3 : zero - length - 5;
        var half = TextWidth.Of(value.Text) / 2;
        markup.Write($"<text class=\"{(year == chart.Current ? "strong" : "plain")}\" x=\"{Math.Clamp(years.X(year), left + half, width - half)}\" y=\"{y}\">{value.Text}</text>");
    }

    /// <summary>All figures where there is room, else that of the page's year and the largest rise and fall of the strip.</summary>
    private bool IsWritten(SignedStrip strip, int year)
    {
        if (isRoomy || year == chart.Current) return true;
        if (chart.Current is { } current && Math.Abs(years.X(year) - years.X(current)) < 64) return false;
        var amount = strip.Values[year]!.Amount;
        return amount != 0 && (amount == strip.Values.Max(value => value?.Amount) || amount == strip.Values.Min(value => value?.Amount));
    }

    private void DrawYears(double bottom)
    {
        markup.Write($"<g class=\"mid\">");
        for (var i = 0; i < chart.Years.Count; i++)
        {
            if (!years.IsLabelled(i)) continue;
            markup.Write($"<text class=\"strong\" x=\"{years.X(i)}\" y=\"{bottom + 22}\">{years.Label(chart.Years[i])}</text>");
            markup.Write($"<text class=\"sub\" x=\"{years.X(i)}\" y=\"{bottom + 41}\">{chart.Years[i].Year}</text>");
        }
        markup.Write($"</g>");
    }
}
