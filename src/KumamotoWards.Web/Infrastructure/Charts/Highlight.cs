namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Which series are in colour: three at most, for more cannot be told apart.</summary>
public static class Highlight
{
    private const int Most = 3;

    /// <summary>
    /// The series marked by the caller (the first three), else the three whose figures changed most between their
    /// first and last year; running years do not count.
    /// </summary>
    public static IReadOnlySet<ChartSeries> Pick(IReadOnlyList<ChartSeries> series, IReadOnlyList<ChartPlace> years)
    {
        var marked = series.Where(s => s.Highlighted).Take(Most).ToHashSet();
        return marked.Count > 0 ? marked : [.. series.OrderByDescending(s => Change(s, years)).Take(Most)];
    }

    private static long Change(ChartSeries series, IReadOnlyList<ChartPlace> years)
    {
        var figures = series.Values.Where((value, i) => value is not null && !years[i].IsRunning).ToList();
        return figures.Count < 2 ? -1 : Math.Abs(figures[^1]!.Value - figures[0]!.Value);
    }
}
