namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>The line of a small chart, and where a figure can stand without crossing it (px).</summary>
internal sealed record SmallLine(IReadOnlyList<long?> Values, YearAxis Years, double Top, double Bottom, long? ScaleTop)
{
    private const double Above = 7;
    private const double Below = 18;
    private const double Preference = 5;
    private readonly double largest = Math.Max(1, ScaleTop ?? Values.Max() ?? 0);

    public double Y(int index) => Bottom - (Bottom - Top) * Values[index]!.Value / largest;

    /// <summary>
    /// The base of a figure's text that begins at <paramref name="left"/>: above the line, or below it where that is
    /// clearly nearer to the figure's point, or wanted, and still inside the plot.
    /// </summary>
    public double LabelY(int index, double left, double width, bool ratherBelow)
    {
        var nearby = Enumerable.Range(0, Values.Count - 1).SelectMany(i => Crossing(i, left - 2, left + width + 2)).Append(Y(index)).ToList();
        var (above, below) = (nearby.Min() - Above, nearby.Max() + Below);
        var isNearer = below - Below - Y(index) + Preference < Y(index) - above - Above;
        var isBelow = (ratherBelow || isNearer) && below <= Bottom - 3;
        return isBelow ? below : above;
    }

    /// <summary>The heights of the stroke from one year to the next where it enters and leaves a stretch.</summary>
    private IEnumerable<double> Crossing(int index, double left, double right)
    {
        if (Values[index] is null || Values[index + 1] is null) yield break;
        var (from, to) = (Math.Max(left, Years.X(index)), Math.Min(right, Years.X(index + 1)));
        if (from > to) yield break;
        yield return At(from);
        yield return At(to);

        double At(double x) => Y(index) + (Y(index + 1) - Y(index)) * (x - Years.X(index)) / Years.Step;
    }
}
