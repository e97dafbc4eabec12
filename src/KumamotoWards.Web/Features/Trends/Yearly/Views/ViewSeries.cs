using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Views;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>One line of a view: a ward, an office, an item or the whole.</summary>
/// <param name="Scope">Whose figures they are: of an item, the page's.</param>
/// <param name="Kind">office, ward, city or item.</param>
/// <param name="Change">Between the two years compared; null where there are none, and for items.</param>
/// <param name="Breaks">What happened to its windows after the first of the two years.</param>
public sealed record ViewSeries(
    TrendScope Scope, string Kind, string Slug, string Name, IReadOnlyList<ViewPoint> Points, Comparison? Change, IReadOnlyList<SeriesBreak> Breaks)
{
    public IReadOnlyList<long?> Counts => [.. Points.Select(point => point.Count)];

    public IReadOnlyList<decimal?> Values => [.. Points.Select(point => point.Value)];

    internal ViewSeries With(IReadOnlyList<decimal?> values) => this with { Points = [.. Points.Zip(values, (point, value) => point with { Value = value })] };

    internal static string KindOf(TrendScope scope) => scope.Kind switch
    {
        TrendScopeKind.Office => "office",
        TrendScopeKind.Ward => "ward",
        TrendScopeKind.City => "city",
    };
}

/// <summary>A line in one year.</summary>
/// <param name="Count">The figure on the basis; null where there is none.</param>
/// <param name="Value">What the view makes of it: an index, a share or a change in percent, to one decimal.</param>
/// <param name="SinceLastYear">Only in the view of changes, and not in the first year.</param>
public sealed record ViewPoint(FiscalYear Year, long? Count, decimal? Value = null, Comparison? SinceLastYear = null);
