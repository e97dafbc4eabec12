using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Yearly;

namespace KumamotoWards.Web.Features.Trends;

/// <summary>What stands at the foot of every printed sheet: on what its figures rest, and of which moment they are.</summary>
/// <param name="ReadAt">In UTC.</param>
public sealed record SheetFoot(string Basis, DateTime ReadAt)
{
    public static SheetFoot Of(YearlyTrendQuery query, bool hasSample) => new(
        string.Join("　", new[]
        {
            $"増減率の基準：{query.Basis.Label()}",
            query.Geography == Geography.AsNow ? "いまの区で集計" : "その年度の区で集計",
            hasSample ? "サンプルを含む" : "",
        }.Where(part => part.Length > 0)),
        query.Figures.ReadAt);
}
