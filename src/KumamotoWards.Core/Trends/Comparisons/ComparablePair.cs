using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Trends.Comparisons;

/// <summary>The two years that a page's headline compares: the first and the last of its span that can be compared.</summary>
public readonly record struct ComparablePair(FiscalYear From, FiscalYear To)
{
    /// <summary>Null where fewer than two years of the span are complete and have figures of the items looked at.</summary>
    public static ComparablePair? Within(YearSpan span, Comparer comparer, TrendScope scope)
    {
        var years = span.Years.Where(year => IsComparable(year, comparer, scope)).ToList();
        return years.Count < 2 ? null : new ComparablePair(years[0], years[^1]);
    }

    private static bool IsComparable(FiscalYear year, Comparer comparer, TrendScope scope)
    {
        var offices = scope.OfficesIn(year);
        return offices.All(office => comparer.Figures.IsComplete(office, year))
            && offices.Any(office => comparer.Figures.Of(office, year).HasFigure(comparer.Selected));
    }
}
