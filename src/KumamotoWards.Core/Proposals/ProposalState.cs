namespace KumamotoWards.Core.Proposals;

/// <summary>Where a proposal stands on its way from a ward to headquarters and back.</summary>
public enum ProposalState
{
    /// <summary>下書き</summary>
    Draft = 1,

    /// <summary>区内確認: waits for the ward's endorsement.</summary>
    WardReview = 2,

    /// <summary>提出: published, waits to be accepted by headquarters.</summary>
    Submitted = 3,

    /// <summary>受付: has its 主務課.</summary>
    Accepted = 4,

    /// <summary>検討中</summary>
    UnderReview = 5,

    /// <summary>採択</summary>
    Adopted = 6,

    /// <summary>一部採択</summary>
    PartiallyAdopted = 7,

    /// <summary>継続検討: will be answered again by a date.</summary>
    Deferred = 8,

    /// <summary>不採択</summary>
    Declined = 9,

    /// <summary>実施中</summary>
    InProgress = 10,

    /// <summary>完了</summary>
    Completed = 11,

    /// <summary>差戻し: the proposer mends it and sends it again.</summary>
    Returned = 12,

    /// <summary>取下げ</summary>
    Withdrawn = 13,
}

public enum ProposalKind
{
    /// <summary>新規事業</summary>
    NewProject = 1,

    /// <summary>既存事業の見直し</summary>
    Improvement = 2,

    /// <summary>制度・基準の改正</summary>
    RuleChange = 3,

    /// <summary>連携・調整</summary>
    Coordination = 4,
}

/// <summary>What moves a proposal from one state to the next.</summary>
public enum ProposalAction
{
    /// <summary>区に回付: asks the ward to endorse it.</summary>
    Submit = 1,

    /// <summary>区内で承認: goes to headquarters in the ward's name.</summary>
    Endorse = 2,

    /// <summary>受付, with the 主務課.</summary>
    Accept = 3,

    /// <summary>検討を始める</summary>
    StartReview = 4,

    /// <summary>採択</summary>
    Adopt = 5,

    /// <summary>一部採択</summary>
    AdoptInPart = 6,

    /// <summary>継続検討</summary>
    Defer = 7,

    /// <summary>不採択</summary>
    Decline = 8,

    /// <summary>実施を始める</summary>
    Start = 9,

    /// <summary>完了</summary>
    Complete = 10,

    /// <summary>差戻し</summary>
    Return = 11,

    /// <summary>取下げ</summary>
    Withdraw = 12,
}
