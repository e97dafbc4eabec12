namespace KumamotoWards.Core.Proposals;

/// <summary>States, kinds and actions as pages, files and messages say them, and as addresses and the API write them.</summary>
public static class ProposalText
{
    public static string Label(this ProposalState state) => state switch
    {
        ProposalState.Draft => "下書き",
        ProposalState.WardReview => "区内確認",
        ProposalState.Submitted => "提出",
        ProposalState.Accepted => "受付",
        ProposalState.UnderReview => "検討中",
        ProposalState.Adopted => "採択",
        ProposalState.PartiallyAdopted => "一部採択",
        ProposalState.Deferred => "継続検討",
        ProposalState.Declined => "不採択",
        ProposalState.InProgress => "実施中",
        ProposalState.Completed => "完了",
        ProposalState.Returned => "差戻し",
        ProposalState.Withdrawn => "取下げ",
    };

    public static string Slug(this ProposalState state) => state switch
    {
        ProposalState.Draft => "draft",
        ProposalState.WardReview => "ward-review",
        ProposalState.Submitted => "submitted",
        ProposalState.Accepted => "accepted",
        ProposalState.UnderReview => "under-review",
        ProposalState.Adopted => "adopted",
        ProposalState.PartiallyAdopted => "partially-adopted",
        ProposalState.Deferred => "deferred",
        ProposalState.Declined => "declined",
        ProposalState.InProgress => "in-progress",
        ProposalState.Completed => "completed",
        ProposalState.Returned => "returned",
        ProposalState.Withdrawn => "withdrawn",
    };

    public static string Label(this ProposalKind kind) => kind switch
    {
        ProposalKind.NewProject => "新規事業",
        ProposalKind.Improvement => "既存事業の見直し",
        ProposalKind.RuleChange => "制度・基準の改正",
        ProposalKind.Coordination => "連携・調整",
    };

    public static string Slug(this ProposalKind kind) => kind switch
    {
        ProposalKind.NewProject => "new-project",
        ProposalKind.Improvement => "improvement",
        ProposalKind.RuleChange => "rule-change",
        ProposalKind.Coordination => "coordination",
    };

    /// <summary>What was done: 区内で承認.</summary>
    public static string Label(this ProposalAction action) => action switch
    {
        ProposalAction.Submit => "区に回付",
        ProposalAction.Endorse => "区内で承認",
        ProposalAction.Accept => "受付",
        ProposalAction.StartReview => "検討を開始",
        ProposalAction.Adopt => "採択",
        ProposalAction.AdoptInPart => "一部採択",
        ProposalAction.Defer => "継続検討",
        ProposalAction.Decline => "不採択",
        ProposalAction.Start => "実施を開始",
        ProposalAction.Complete => "完了",
        ProposalAction.Return => "差戻し",
        ProposalAction.Withdraw => "取下げ",
    };

    /// <summary>What the button says: 採択する.</summary>
    public static string Verb(this ProposalAction action) => action switch
    {
        ProposalAction.Submit => "区に回付する",
        ProposalAction.Endorse => "承認して提出する",
        ProposalAction.Accept => "受け付ける",
        ProposalAction.StartReview => "検討を始める",
        ProposalAction.Adopt => "採択する",
        ProposalAction.AdoptInPart => "一部を採択する",
        ProposalAction.Defer => "継続して検討する",
        ProposalAction.Decline => "採択しない",
        ProposalAction.Start => "実施を始める",
        ProposalAction.Complete => "完了にする",
        ProposalAction.Return => "差し戻す",
        ProposalAction.Withdraw => "取り下げる",
    };

    public static string Slug(this ProposalAction action) => action switch
    {
        ProposalAction.Submit => "submit",
        ProposalAction.Endorse => "endorse",
        ProposalAction.Accept => "accept",
        ProposalAction.StartReview => "start-review",
        ProposalAction.Adopt => "adopt",
        ProposalAction.AdoptInPart => "adopt-in-part",
        ProposalAction.Defer => "defer",
        ProposalAction.Decline => "decline",
        ProposalAction.Start => "start",
        ProposalAction.Complete => "complete",
        ProposalAction.Return => "return",
        ProposalAction.Withdraw => "withdraw",
    };

    /// <summary>Null when there is no such state.</summary>
    public static ProposalState? State(string? slug) => Find<ProposalState>(slug, Slug);

    /// <summary>Null when there is no such kind.</summary>
    public static ProposalKind? Kind(string? slug) => Find<ProposalKind>(slug, Slug);

    /// <summary>Null when there is no such action.</summary>
    public static ProposalAction? Action(string? slug) => Find<ProposalAction>(slug, Slug);

    private static T? Find<T>(string? slug, Func<T, string> slugOf) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => (T?)value).FirstOrDefault(value => slugOf(value!.Value) == slug);
}
