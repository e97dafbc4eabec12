using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>A part of the scope over the years, on the basis of the page: the items and offices that the basis takes in every year.</summary>
public sealed record TrendSeries(TrendScope Scope, IReadOnlyList<long?> Values, Comparison? Change)
{
    public string Percent => Figures.Percent(Change?.Percent);

    public static TrendSeries Of(YearlyTrendQuery query, TrendScope scope)
    {
        var change = query.Pair is { } pair ? query.Compare(scope, pair) : null;
        return new TrendSeries(scope, [.. query.Span.Years.Select(year => Value(query, scope, year, change))], change);
    }

    private static long? Value(YearlyTrendQuery query, TrendScope scope, FiscalYear year, Comparison? change)
    {
        var items = change?.Items ?? query.Comparer.Selected;
        long? sum = null;
        foreach (var office in scope.OfficesIn(year))
        {
            var known = query.Figures.Of(office, year);
            if (IsTaken(query.Basis, change, office) && known.HasFigure(items)) sum = (sum ?? 0) + known.Sum(items);
        }
        return sum;
    }

    private static bool IsTaken(ComparisonBasis basis, Comparison? change, Office office) =>
        basis is ComparisonBasis.AllItems or ComparisonBasis.CommonItems || change is null || change.Windows.Contains(office);
}
