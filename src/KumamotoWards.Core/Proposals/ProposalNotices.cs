namespace KumamotoWards.Core.Proposals;

/// <summary>Tells those whom a step of a proposal concerns, through the outbox.</summary>
public sealed class ProposalNotices
{
    public Task OfStepAsync(ProposalMove move, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
