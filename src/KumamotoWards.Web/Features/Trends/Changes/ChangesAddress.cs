using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Web.Features.Trends.Changes;

/// <summary>Where a change is opened: every page that says one links there.</summary>
public static class ChangesAddress
{
    public const string Path = "/trends/changes";

    /// <param name="scope">An office, a ward or the city.</param>
    /// <param name="item">The slug of an item, or the name of a group of items; null: all.</param>
    public static string Of(
        TrendScope scope, FiscalYear from, FiscalYear to, ComparisonBasis basis = ComparisonBasis.CommonItems, string? item = null, Geography geography = Geography.AsNow)
    {
        var where = scope.Kind switch
        {
            TrendScopeKind.Office => $"&office={scope.Slug}",
            TrendScopeKind.Ward => $"&ward={scope.Slug}",
            TrendScopeKind.City => "",
        };
        var then = geography == Geography.AsNow ? "" : $"&geography={geography.Slug()}";
        return Of(from, to, where + then + (item is null ? "" : $"&item={Uri.EscapeDataString(item)}"), basis);
    }

    internal static string Of(FiscalYear from, FiscalYear to, string rest, ComparisonBasis basis, string ending = "") =>
        $"{Path}{ending}?from={from}&to={to}{rest}&basis={basis.Slug()}";
}
