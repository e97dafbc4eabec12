using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Yearly;
using KumamotoWards.Web.Infrastructure.Shell;

namespace KumamotoWards.Web.Features.Trends;

/// <summary>The feet of the sheets of trends: whose figures, on which basis, in which wards.</summary>
internal static class TrendFoot
{
    public static SheetFoot Of(YearlyTrendQuery query, string? signs = null) => Of(
        query.Figures,
        query.Scope.Name,
        query.Item?.Name,
        $"増減率の基準：{query.Basis.Label()}",
        query.Geography == Geography.AsNow ? "いまの区で集計" : "その年度の区で集計",
        signs);

    /// <param name="words">Those that are null are left out.</param>
    public static SheetFoot Of(YearlyFigures figures, params IEnumerable<string?> words) =>
        new(string.Join("　", words.Where(word => !string.IsNullOrEmpty(word))), figures.ReadAt);
}
