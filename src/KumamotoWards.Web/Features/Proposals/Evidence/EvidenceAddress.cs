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

    public static string Of(int proposalId) => $"/proposals/{proposalId}/evidence";

    public static string NewOf(int proposalId) => $"{Of(proposalId)}/new";

    public static string RemoveOf(int proposalId, int evidenceId) => $"{Of(proposalId)}/{evidenceId}/remove";

    /// <summary>Where one looks on after something was added or taken away: at the draft, or at the implementation.</summary>
    public static string BackOf(int proposalId, EvidencePurpose purpose) => purpose switch
    {
        EvidencePurpose.Reason => $"/proposals/{proposalId}/edit#evidence",
        EvidencePurpose.Effect => $"/proposals/{proposalId}#implementation",
    };

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
