using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Core.Trends.Changes;

/// <summary>
/// The same statement for every year that could have been compared with: nobody can then be accused of having picked one.
/// </summary>
/// <param name="To">The year that all are compared with.</param>
/// <param name="Basis">The basis of the page.</param>
/// <param name="Beside">The basis beside it: unchanged windows, or the common items where those are the page's own.</param>
/// <param name="Years">Every earlier year with a figure of the scope, oldest first.</param>
public sealed record BaseYears(FiscalYear To, ComparisonBasis Basis, ComparisonBasis Beside, IReadOnlyList<BaseYear> Years)
{
    public static BaseYears Of(Comparer comparer, TrendScope scope, FiscalYear to, ComparisonBasis basis)
    {
        var beside = basis == ComparisonBasis.UnchangedOffices ? ComparisonBasis.CommonItems : ComparisonBasis.UnchangedOffices;
        return new BaseYears(to, basis, beside,
        [
            .. comparer.Figures.Years.Where(year => year < to && HasFigure(comparer, scope, year))
                .Select(year => new BaseYear(year, comparer.Compare(scope, year, to, basis), comparer.Compare(scope, year, to, beside))),
        ]);
    }

    private static bool HasFigure(Comparer comparer, TrendScope scope, FiscalYear year) =>
        scope.OfficesIn(year).Any(office => comparer.Figures.Of(office, year).HasFigure(comparer.Selected));
}

/// <summary>A year to compare with, on both bases.</summary>
public sealed record BaseYear(FiscalYear Year, Comparison Chosen, Comparison Beside);
