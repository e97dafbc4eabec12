using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Proposals.Implementation;

/// <summary>A step of the implementation that the 主務課 plans and ticks off.</summary>
[VersionScope(DataScope.Proposals)]
public sealed class ProposalMilestone
{
    public const int TitleMaxLength = 80;

    public int Id { get; private set; }
    public int ProposalId { get; private set; }
    public required Proposal Proposal { get; init; }
    public required string Title { get; set; }
    public required DateOnly DueOn { get; set; }
    public DateOnly? DoneOn { get; set; }
}
