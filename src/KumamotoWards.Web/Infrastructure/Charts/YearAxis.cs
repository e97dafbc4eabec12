namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Where the years (or months) of a chart stand between two edges (px), and which words go under them.</summary>
public sealed class YearAxis
{
    private const double Gap = 6;
    private const double WideGap = 16;
    private readonly IReadOnlyList<ChartPlace> years;
    private readonly List<int> named;
    private readonly double first;

    public YearAxis(IReadOnlyList<ChartPlace> years, double left, double right, double widestMargin = 44)
    {
        this.years = years;
        named = [.. Enumerable.Range(0, years.Count).Where(i => years[i].IsNamed)];
        var margin = Math.Min((right - left) / 2 / years.Count, widestMargin);
        if (years.Count == 1) margin = (right - left) / 2;
        first = left + margin;
        Step = years.Count == 1 ? right - left : (right - left - 2 * margin) / (years.Count - 1);
        Edge = right;
    }

    /// <summary>The distance of two years.</summary>
    public double Step { get; }

    private double Edge { get; }

    /// <summary>The distance of two years that may be named.</summary>
    private double NamedStep => named.Count < 2 ? Edge - first : Step * (named[1] - named[0]);

    /// <summary>The middle of a year.</summary>
    public double X(int index) => first + index * Step;

    /// <summary>The border before a year, never outside the edges.</summary>
    public double Start(int index) => Math.Min(first + (index - 0.5) * Step, Edge);

    /// <summary>Where a date falls: 1 April is the border between two years.</summary>
    public double X(DateOnly date) => first + Position(date) * Step;

    /// <summary>The first year drawn after a date: the line breaks before it.</summary>
    public int IndexAfter(DateOnly date) => years[0].Begins is null ? years.Count : (int)Math.Ceiling(Position(date));

    /// <summary>True when the date falls between two years of the axis, so that it can be marked.</summary>
    public bool Contains(DateOnly date) => years[0].Begins is not null && Position(date) is var at && at > 0 && at < years.Count - 1;

    /// <summary>The longest form of the year's name for which there is room.</summary>
    public string Label(ChartPlace year)
    {
        if (IsRoomFor(y => y.Full)) return year.Full;
        return IsRoomFor(y => y.Medium) ? year.Medium : year.Brief;
    }

    /// <summary>Whether the year is named: all are if there is room, else every second, third … back from the last.</summary>
    public bool IsLabelled(int index)
    {
        var place = named.IndexOf(index);
        if (place < 0 || named.Count == 1) return place == 0;
        var every = (int)Math.Ceiling((named.Max(i => TextWidth.Of(years[i].Brief)) + Gap) / NamedStep);
        return (named.Count - 1 - place) % every == 0;
    }

    private bool IsRoomFor(Func<ChartPlace, string> name) => named.TrueForAll(i => TextWidth.Of(name(years[i])) + WideGap <= NamedStep);

    private double Position(DateOnly date)
    {
        var begins = years[0].Begins!.Value;
        return ((date.Year - begins.Year) * 12 + date.Month - begins.Month + (date.Day - 1) / 31.0) / years[0].Months - 0.5;
    }
}
