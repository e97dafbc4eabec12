namespace KumamotoWards.Core.Proposals.Implementation;

/// <summary>Which proposal, as the person saw it: what changed since is not written over.</summary>
public readonly record struct ImplementationRequest(int ProposalId, Guid Version);

/// <summary>What the 主務課 writes of a milestone.</summary>
/// <param name="DoneOn">Null while it is open.</param>
public sealed record MilestoneContent(string Title, DateOnly DueOn, DateOnly? DoneOn = null);
