namespace KumamotoWards.Core.Proposals.Report;

/// <summary>What became of a proposal, as the yearly report counts it.</summary>
public enum ReportOutcome
{
    /// <summary>採択</summary>
    Adopted = 1,

    /// <summary>一部採択</summary>
    PartiallyAdopted = 2,

    /// <summary>継続検討</summary>
    Deferred = 3,

    /// <summary>不採択</summary>
    Declined = 4,

    /// <summary>回答待ち</summary>
    Open = 5,

    /// <summary>差戻し: back in its ward.</summary>
    Returned = 6,

    /// <summary>取下げ</summary>
    Withdrawn = 7,
}

public static class ReportOutcomeText
{
    public static IReadOnlyList<ReportOutcome> All { get; } = Enum.GetValues<ReportOutcome>();

    public static string Label(this ReportOutcome outcome) => outcome switch
    {
        ReportOutcome.Adopted => "採択",
        ReportOutcome.PartiallyAdopted => "一部採択",
        ReportOutcome.Deferred => "継続検討",
        ReportOutcome.Declined => "不採択",
        ReportOutcome.Open => "回答待ち",
        ReportOutcome.Returned => "差戻し",
        ReportOutcome.Withdrawn => "取下げ",
    };

    public static bool IsAdoption(this ReportOutcome outcome) => outcome is ReportOutcome.Adopted or ReportOutcome.PartiallyAdopted;

    /// <param name="lastAnswer">The state that the last answer led to; null where there is none.</param>
    internal static ReportOutcome Of(ProposalState state, ProposalState? lastAnswer) => state switch
    {
        ProposalState.Adopted => ReportOutcome.Adopted,
        ProposalState.PartiallyAdopted => ReportOutcome.PartiallyAdopted,
        ProposalState.InProgress or ProposalState.Completed =>
            lastAnswer == ProposalState.PartiallyAdopted ? ReportOutcome.PartiallyAdopted : ReportOutcome.Adopted,
        ProposalState.Deferred => ReportOutcome.Deferred,
        ProposalState.Declined => ReportOutcome.Declined,
        ProposalState.Submitted or ProposalState.Accepted or ProposalState.UnderReview => ReportOutcome.Open,
        ProposalState.Draft or ProposalState.WardReview or ProposalState.Returned => ReportOutcome.Returned,
        ProposalState.Withdrawn => ReportOutcome.Withdrawn,
    };
}
