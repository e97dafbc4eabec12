using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Comparisons;

/// <summary>A scope over the years of a span on a basis: in every year the items and offices that the basis takes.</summary>
/// <param name="Values">One for each year of the span; null where there is no figure.</param>
/// <param name="Change">Between the two years compared; null where there are no two.</param>
public sealed record ComparedSeries(TrendScope Scope, IReadOnlyList<long?> Values, Comparison? Change)
{
    /// <param name="pair">The two years compared; null where none can be.</param>
    public static ComparedSeries Of(Comparer comparer, TrendScope scope, YearSpan span, ComparablePair? pair, ComparisonBasis basis)
    {
        var change = pair is { } years ? comparer.Compare(scope, years.From, years.To, basis) : null;
        return new ComparedSeries(scope, [.. span.Years.Select(year => Value(comparer, scope, year, basis, change))], change);
    }

    private static long? Value(Comparer comparer, TrendScope scope, FiscalYear year, ComparisonBasis basis, Comparison? change)
    {
        var items = change?.Items ?? comparer.Selected;
        long? sum = null;
        foreach (var office in scope.OfficesIn(year))
        {
            var known = comparer.Figures.Of(office, year);
            if (IsTaken(basis, change, office) && known.HasFigure(items)) sum = (sum ?? 0) + known.Sum(items);
        }
        return sum;
    }

    private static bool IsTaken(ComparisonBasis basis, Comparison? change, Office office) =>
        basis is ComparisonBasis.AllItems or ComparisonBasis.CommonItems || change is null || change.Windows.Contains(office);
}
