namespace KumamotoWards.Core.Proposals.Listing;

/// <summary>The parts of the list that people look at.</summary>
public enum ProposalTab
{
    /// <summary>すべて</summary>
    All = 1,

    /// <summary>自分の番: what waits for a step or a word of the person's units; see <see cref="ProposalReader"/>.</summary>
    Mine = 2,

    /// <summary>遅れ: headquarters has let a date pass.</summary>
    Late = 3,

    /// <summary>進行中: on its way, not answered for good.</summary>
    Open = 4,

    /// <summary>採択・実施中</summary>
    Adopted = 5,

    /// <summary>回答済み: nothing more comes of it.</summary>
    Answered = 6,
}

public enum ProposalOrder
{
    /// <summary>期限が近い順: those without a date last.</summary>
    Due = 1,

    /// <summary>新しい順: the last to be submitted first, drafts before them.</summary>
    Newest = 2,

    /// <summary>番号順</summary>
    Number = 3,
}

/// <summary>What the list of proposals is narrowed to; null does not narrow.</summary>
/// <param name="Words">As typed: all words must occur, in any width, kana or spacing; a number such as 令8-31 finds its proposal.</param>
/// <param name="SectionId">主務課; of a proposal that has none yet, the section that it suggests.</param>
/// <param name="FiscalYear">Starting year of the fiscal year of the number.</param>
/// <param name="Page">From 1.</param>
/// <param name="Owed">Only those by which headquarters owes something by a date.</param>
public sealed record ProposalSearch(
    string? Words = null, ProposalTab Tab = ProposalTab.All, ProposalState? State = null, int? WardId = null, string? SchoolDistrict = null,
    int? SectionId = null, ProposalKind? Kind = null, int? FiscalYear = null, ProposalOrder Order = ProposalOrder.Due, int Page = 1, bool Owed = false)
{
    public const int PageSize = 20;
}

public static class ProposalTabs
{
    /// <summary>The states that a tab shows; of 自分の番 and 遅れ any can be.</summary>
    public static IReadOnlyList<ProposalState> States(this ProposalTab tab) => tab switch
    {
        ProposalTab.All or ProposalTab.Mine or ProposalTab.Late => Everything,
        ProposalTab.Open => Open,
        ProposalTab.Adopted => Adopted,
        ProposalTab.Answered => Answered,
    };

    private static readonly ProposalState[] Everything = Enum.GetValues<ProposalState>();

    private static readonly ProposalState[] Open =
    [
        ProposalState.WardReview, ProposalState.Returned, ProposalState.Submitted, ProposalState.Accepted, ProposalState.UnderReview, ProposalState.Deferred,
    ];

    private static readonly ProposalState[] Adopted = [ProposalState.Adopted, ProposalState.PartiallyAdopted, ProposalState.InProgress];

    private static readonly ProposalState[] Answered = [ProposalState.Declined, ProposalState.Completed];
}
