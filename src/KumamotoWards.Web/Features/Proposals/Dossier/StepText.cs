using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Dossier;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>What a button of a proposal says, what will happen, and what was done.</summary>
internal static class StepText
{
    public static string Verb(ProposalChoice choice) => choice.Verdict.Role?.DeputyForId is null ? choice.Action.Verb() : $"代決で{choice.Action.Verb()}";

    public static string Question(ProposalAction action) => action switch
    {
        ProposalAction.Submit => "区に回付しますか",
        ProposalAction.Endorse => "承認して本庁に提出しますか",
        ProposalAction.Accept => "この提案を受け付けますか",
        ProposalAction.StartReview => "検討を始めますか",
        ProposalAction.Adopt => "採択しますか",
        ProposalAction.AdoptInPart => "一部を採択しますか",
        ProposalAction.Defer => "継続して検討しますか",
        ProposalAction.Decline => "採択しないと回答しますか",
        ProposalAction.Start => "実施を始めますか",
        ProposalAction.Complete => "完了にしますか",
        ProposalAction.Return => "提案を差し戻しますか",
        ProposalAction.Withdraw => "提案を取り下げますか",
    };

    public static IEnumerable<string> Explain(ProposalChoice choice, ProposalDetail detail)
    {
        yield return choice.Action switch
        {
            ProposalAction.Submit => $"{detail.Labels.Endorser ?? "区"}の決裁者が確かめて、本庁に提出します。承認の前なら、取り下げるか、差戻しを受けて直せます。",
            ProposalAction.Endorse => "区の提案として本庁に提出し、全職員が読めるようになります。番号が付き、翌営業日から期限を数えます。",
            ProposalAction.Accept => "主務課が検討して回答します。受け付けたあとでも、ほかの課に移せます。",
            ProposalAction.StartReview => "検討中になったことが、提案した所属に伝わります。",
            ProposalAction.Adopt or ProposalAction.AdoptInPart or ProposalAction.Decline => "回答は、提案した所属に伝わり、全職員が読めます。回答は取り消せません。",
            ProposalAction.Defer => "次に回答する日を約束します。理由といっしょに、提案した所属に伝わります。",
            ProposalAction.Start => "実施中になります。工程と進捗を記録できるようになります。",
            ProposalAction.Complete => "完了になります。結果は、全職員が読めます。",
            ProposalAction.Return => "提案した所属に戻り、直してもう一度出せるようになります。理由が伝わります。",
            ProposalAction.Withdraw => "取り下げると、この提案は終わります。もう一度出すときは、新しく書きます。",
        };
        if (choice.Action.IsAnswerOfMany() && detail.AlsoAnswers.Count > 0) yield return $"合わせて回答する {detail.AlsoAnswers.Count}件の提案にも、同じ回答をします。";
        if (choice.Verdict.Role?.DeputyForId is not null) yield return choice.DeputyFor is { } name ? $"{name}さんの代決として記録され、あとで{name}さんが後閲します。" : "代決として記録され、あとで決裁者が後閲します。";
    }

    /// <summary>After the proposal's name.</summary>
    public static string Done(ProposalAction action) => action switch
    {
        ProposalAction.Submit => "区に回付しました",
        ProposalAction.Endorse => "承認して、本庁に提出しました",
        ProposalAction.Accept => "受け付けました",
        ProposalAction.StartReview => "検討を始めました",
        ProposalAction.Adopt => "採択しました",
        ProposalAction.AdoptInPart => "一部を採択しました",
        ProposalAction.Defer => "継続して検討すると回答しました",
        ProposalAction.Decline => "採択しないと回答しました",
        ProposalAction.Start => "実施を始めました",
        ProposalAction.Complete => "完了にしました",
        ProposalAction.Return => "差し戻しました",
        ProposalAction.Withdraw => "取り下げました",
    };

    private static bool IsAnswerOfMany(this ProposalAction action) => Core.Proposals.Workflow.ProposalWorkflow.IsAnswer(action);
}
