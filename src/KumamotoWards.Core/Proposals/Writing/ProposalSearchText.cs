using KumamotoWards.Core.Auditing;

namespace KumamotoWards.Core.Proposals.Writing;

/// <summary>
/// The words of a proposal as the search compares them (<see cref="SearchWords"/>), in a table of their own: lists never
/// load them.
/// </summary>
[NotAudited]
public sealed class ProposalSearchText
{
    public int ProposalId { get; private set; }
    public required Proposal Proposal { get; init; }
    public required string Text { get; set; }
}
