using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Trends;

/// <summary>Fiscal years from–to, both included, oldest first.</summary>
public sealed class YearSpan(FiscalYear from, FiscalYear to)
{
    public const int MaxYears = 60;

    public FiscalYear From { get; } = from;
    public FiscalYear To { get; } = to;
    public IReadOnlyList<FiscalYear> Years { get; } = FiscalYear.Span(from, to);

    /// <summary>Each pair of neighbouring years, then first and last; each once.</summary>
    public IReadOnlyList<(FiscalYear From, FiscalYear To)> Pairs { get; } = PairsOf(FiscalYear.Span(from, to));

    private static List<(FiscalYear From, FiscalYear To)> PairsOf(IReadOnlyList<FiscalYear> years)
    {
        List<(FiscalYear, FiscalYear)> pairs = [.. years.Zip(years.Skip(1))];
        if (years.Count > 2) pairs.Add((years[0], years[^1]));
        return pairs;
    }
}
