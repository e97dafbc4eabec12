using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Yearly;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>Addresses of a proposal's evidence.</summary>
public static class EvidenceAddress
{
    public const string Page = "/proposals/{id:int}/evidence";
    public const string New = Page + "/new";
    public const string Remove = Page + "/{evidenceId:int}/remove";

    /// <summary>A view of the yearly trend, before it is known for which proposal.</summary>
    public const string OfTrend = "/proposals/evidence/new";

    public static string Of(int proposalId) => $"/proposals/{proposalId}/evidence";

    public static string NewOf(int proposalId) => $"{Of(proposalId)}/new";

    public static string RemoveOf(int proposalId, int evidenceId) => $"{Of(proposalId)}/{evidenceId}/remove";

    /// <summary>Where one looks on after something was added or taken away: at the draft, or at the implementation.</summary>
    public static string BackOf(int proposalId, EvidencePurpose purpose) => purpose switch
    {
        EvidencePurpose.Reason => $"/proposals/{proposalId}/edit#evidence",
        EvidencePurpose.Effect => $"/proposals/{proposalId}#implementation",
    };

    /// <param name="trend">The address of a view of the yearly trend: both understand the same query.</param>
    public static string OfTrendView(string trend) => OfTrend + (trend.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? trend[query..] : "");

    /// <summary>The same figures in the yearly trend, as they are now.</summary>
    public static string TrendOf(EvidenceSnapshot snapshot, EvidenceSeries series)
    {
        var place = series.Scope switch
        {
            TrendScopeKind.Office => $"&office={Uri.EscapeDataString(series.Slug)}",
            TrendScopeKind.Ward => $"&ward={Uri.EscapeDataString(series.Slug)}",
            TrendScopeKind.City => "",
        };
        var item = series.Item is null ? "" : $"&item={Uri.EscapeDataString(series.Item)}";
        return $"{YearlyTrendQuery.Path}?from={snapshot.From}&to={snapshot.To}{place}{item}&basis={snapshot.Basis.Slug()}";
    }
}
