namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Where the years of a chart stand between two edges (px), and which words go under them.</summary>
public sealed class YearAxis
{
    private const double Gap = 6;
    private const double WideGap = 16;
    private readonly IReadOnlyList<ChartYear> years;
    private readonly double first;

    public YearAxis(IReadOnlyList<ChartYear> years, double left, double right, double widestMargin = 44)
    {
        this.years = years;
        var margin = Math.Min((right - left) / 2 / years.Count, widestMargin);
        if (years.Count == 1) margin = (right - left) / 2;
        first = left + margin;
        Step = years.Count == 1 ? right - left : (right - left - 2 * margin) / (years.Count - 1);
        Edge = right;
    }

    /// <summary>The distance of two years.</summary>
    public double Step { get; }

    private double Edge { get; }

    /// <summary>The middle of a year.</summary>
    public double X(int index) => first + index * Step;

    /// <summary>The border before a year, never outside the edges.</summary>
    public double Start(int index) => Math.Min(first + (index - 0.5) * Step, Edge);

    /// <summary>Where a date falls: 1 April is the border between two years.</summary>
    public double X(DateOnly date) => first + Position(date) * Step;

    /// <summary>The first year drawn after a date: the line breaks before it.</summary>
    public int IndexAfter(DateOnly date) => (int)Math.Ceiling(Position(date));

    /// <summary>True when the date falls between two years of the axis, so that it can be marked.</summary>
    public bool Contains(DateOnly date) => Position(date) is var at && at > 0 && at < years.Count - 1;

    /// <summary>The longest form of the year's name for which there is room.</summary>
    public string Label(ChartYear year)
    {
        if (years.All(y => TextWidth.Of(y.Full) + WideGap <= Step)) return year.Full;
        return years.All(y => TextWidth.Of(y.Era) + WideGap <= Step) ? year.Era : year.Brief;
    }

    /// <summary>Whether the year is named: all are if there is room, else every second, third … back from the last.</summary>
    public bool IsLabelled(int index)
    {
        var every = (int)Math.Ceiling((years.Max(y => TextWidth.Of(y.Brief)) + Gap) / Step);
        return years.Count == 1 || (years.Count - 1 - index) % every == 0;
    }

    private double Position(DateOnly date) =>
        date.Year - years[0].Year + (date.Month - 4 + (date.Day - 1) / 31.0) / 12 - 0.5;
}
