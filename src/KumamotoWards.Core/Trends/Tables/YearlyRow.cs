using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Tables;

/// <summary>An office, a ward's total or the city's over the years of a table.</summary>
/// <param name="Ward">The ward it is or stands in; null for the city.</param>
/// <param name="Office">Null for totals.</param>
/// <param name="Years">Every year of the span, oldest first.</param>
public sealed record YearlyRow(TrendScope Scope, Ward? Ward, Office? Office, IReadOnlyList<YearlyRowYear> Years);

/// <summary>One line of the table.</summary>
/// <param name="Cells">One for each item, in published order.</param>
/// <param name="Subtotal">小計: of all items.</param>
/// <param name="ComparableSubtotal">小計（抜き）: of the items common to the first and the last year of the span.</param>
public sealed record YearlyRowYear(
    FiscalYear Year, IReadOnlyList<FigureCell> Cells, FigureCell Subtotal, FigureCell ComparableSubtotal, YearState State)
{
    /// <summary>The year is over and something that was expected has not been entered.</summary>
    public bool HasGaps { get; init; }
}
