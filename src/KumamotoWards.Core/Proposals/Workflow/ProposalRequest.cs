namespace KumamotoWards.Core.Proposals.Workflow;

/// <summary>Asks for a step of a proposal.</summary>
/// <param name="Version">The version that the person saw: what changed since is not decided on.</param>
public sealed record ProposalRequest(int ProposalId, ProposalAction Action, Guid Version, ProposalDecision Decision);

/// <summary>What a person writes with a step; which of it counts depends on the step.</summary>
public sealed record ProposalDecision
{
    public static readonly ProposalDecision None = new();

    /// <summary>The proposer sees it. With a completion it is the result.</summary>
    public string? Reason { get; init; }

    /// <summary>Of an acceptance: code of the 主務課; null for the person's own section.</summary>
    public string? Section { get; init; }

    /// <summary>Of an adoption: 条件.</summary>
    public string? Conditions { get; init; }

    /// <summary>Of an adoption in part: what is taken.</summary>
    public string? Taken { get; init; }

    /// <summary>Of an adoption in part: what is not.</summary>
    public string? NotTaken { get; init; }

    /// <summary>Of a deferral.</summary>
    public DateOnly? NextAnswerOn { get; init; }

    /// <summary>Of the start of the implementation: the fiscal year whose budget pays it.</summary>
    public int? BudgetFiscalYear { get; init; }
}

/// <summary>What became of it: the proposal as it stands now, or why nothing was done.</summary>
/// <param name="Field">Of a refusal: the property of <see cref="ProposalDecision"/> (or <see cref="ProposalContent"/>) to blame; blank for none.</param>
/// <param name="Message">Japanese, of a refusal; says what to do.</param>
public sealed record ProposalResult(Proposal Proposal, ProposalRefusal? Refusal = null, string? Message = null, string Field = "")
{
    /// <summary>What is missing before it can be submitted.</summary>
    public IReadOnlyList<Writing.ChecklistItem> Missing { get; init; } = [];
}
