using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;

namespace KumamotoWards.Web.Features.Organization;

/// <summary>The yearly table of which these pages show single rows: all items, in the wards as they are now.</summary>
internal static class YearlyTables
{
    public static YearlyTable Of(YearlyFigures figures, FiscalYear from, FiscalYear to) =>
        new(new Comparer(figures), TrendScope.City(figures, name: ""), new YearSpan(from, to), Geography.AsNow, ComparisonBasis.CommonItems);
}
