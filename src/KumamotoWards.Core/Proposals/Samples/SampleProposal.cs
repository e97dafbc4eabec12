using KumamotoWards.Core.Data.Seeding;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Trends;

namespace KumamotoWards.Core.Proposals.Samples;

/// <summary>An invented proposal of the demonstration.</summary>
/// <param name="Unit">Code of the unit that proposes.</param>
/// <param name="Section">Code of the 主務課; blank in a draft.</param>
/// <param name="SubmittedDaysAgo">Business days.</param>
/// <param name="Asks">1 where the 主務課 asked back, which stopped the clock for two business days.</param>
/// <param name="Reason">Of the last decision.</param>
/// <param name="Evidence">Trends of the published years, "office/item office/item"; blank for none.</param>
internal sealed record SampleProposal(
    string Unit, string Section, string Kind, string State, int SubmittedDaysAgo, int Asks, string Title, string SchoolDistrict,
    string Problem, string Affected, string Request, string Effect, long? Cost, string Reason, string Evidence, string EvidenceCaption)
{
    public static IReadOnlyList<SampleProposal> All { get; } = SeedFile.Read<SampleProposal>("proposal-samples.csv");

    public ProposalState Goal => ProposalText.State(State)!.Value;

    public IEnumerable<EvidenceChoice> Choices => Evidence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('/'))
        .Select(pair => new EvidenceChoice(TrendScopeKind.Office, pair[0], pair[1]));

    /// <summary>What happened to it, in order, with the business day after the submission on which it did.</summary>
    public IEnumerable<(ProposalAction Action, int Day)> Steps => Goal switch
    {
        ProposalState.Draft => [],
        ProposalState.WardReview => [(ProposalAction.Submit, 0)],
        ProposalState.Returned => [(ProposalAction.Submit, -2), (ProposalAction.Return, 0)],
        ProposalState.Submitted => Sent,
        ProposalState.Withdrawn => [.. Sent, (ProposalAction.Withdraw, 3)],
        ProposalState.Accepted => [.. Sent, (ProposalAction.Accept, 2)],
        ProposalState.UnderReview => Reviewed,
        ProposalState.Adopted => [.. Reviewed, (ProposalAction.Adopt, 14)],
        ProposalState.PartiallyAdopted => [.. Reviewed, (ProposalAction.AdoptInPart, 18)],
        ProposalState.Deferred => [.. Reviewed, (ProposalAction.Defer, 16)],
        ProposalState.Declined => [.. Reviewed, (ProposalAction.Decline, 19)],
        ProposalState.InProgress => [.. Reviewed, (ProposalAction.Adopt, 15), (ProposalAction.Start, 30)],
        ProposalState.Completed => [.. Reviewed, (ProposalAction.Adopt, 12), (ProposalAction.Start, 25), (ProposalAction.Complete, 110)],
    };

    private static (ProposalAction, int)[] Sent => [(ProposalAction.Submit, -2), (ProposalAction.Endorse, 0)];

    private static (ProposalAction, int)[] Reviewed => [.. Sent, (ProposalAction.Accept, 2), (ProposalAction.StartReview, 3)];
}
