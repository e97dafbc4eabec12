using KumamotoWards.Core.Proposals.Dossier;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>Says what happened last to a proposal that is not as a person saw it.</summary>
internal static class LastChange
{
    public static string Of(ProposalDetail detail)
    {
        var last = Timeline.Of(detail)[0];
        return $"最後の変更は、{last.When}の「{last.Title}」（{last.By}）です。";
    }
}
