namespace KumamotoWards.Core.Proposals.Workflow;

/// <summary>Refusals of steps in words.</summary>
internal static class ProposalMessages
{
    public const string ChangedMeanwhile = "ほかの人が先に進めたか、内容が変わっています。いまの状態を確かめて、もう一度選んでください。";

    public const string AnsweredElsewhere = "この提案は、ほかの提案と合わせて回答します。回答は、そちらの提案に記録してください。";

    public static string Of(ProposalRefusal refusal, ProposalAction action, ProposalState state, ProposalVerdict verdict) => refusal switch
    {
        ProposalRefusal.Forbidden => $"この提案を{action.Verb()}権限がありません。{WhoMay(action)}",
        ProposalRefusal.ForbiddenToDeputies => "異例・重要の印がある提案は、代決できません。決裁者が決裁してください。",
        ProposalRefusal.WrongState => $"この提案はいま「{state.Label()}」のため、{action.Verb()}ことはできません。",
        ProposalRefusal.ReasonRequired when verdict.Role is { DeputyPlace: > 1 } => "先の代決者が決裁できない理由を入力してください",
        ProposalRefusal.ReasonRequired => $"{action.Verb()}理由を入力してください。提案した所属に伝わります",
        ProposalRefusal.ChangedMeanwhile => ChangedMeanwhile,
        ProposalRefusal.AnsweredElsewhere => AnsweredElsewhere,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "This refusal is worded where it is found."),
    };

    private static string WhoMay(ProposalAction action) => action switch
    {
        ProposalAction.Submit or ProposalAction.Withdraw => "提案した所属の職員が行います。",
        ProposalAction.Endorse => "区の決裁者か代決者が行います。",
        ProposalAction.Accept => "本庁の課の職員が行います。",
        ProposalAction.StartReview or ProposalAction.Start or ProposalAction.Complete => "主務課の職員が行います。",
        ProposalAction.Adopt or ProposalAction.AdoptInPart or ProposalAction.Defer or ProposalAction.Decline => "主務課の決裁者か代決者が行います。",
        ProposalAction.Return => "区内確認のあいだは区の決裁者、提出のあとは本庁が行います。",
    };
}
