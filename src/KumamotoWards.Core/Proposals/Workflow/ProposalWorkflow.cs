using static KumamotoWards.Core.Proposals.ProposalAction;
using static KumamotoWards.Core.Proposals.ProposalState;
using static KumamotoWards.Core.Proposals.Workflow.ProposalParty;

namespace KumamotoWards.Core.Proposals.Workflow;

/// <summary>One step that a proposal can take.</summary>
/// <param name="NeedsReason">A written reason, which the proposer sees.</param>
public sealed record ProposalRule(ProposalAction Action, ProposalState From, ProposalParty By, ProposalState To, bool NeedsReason = false);

/// <summary>The way of a proposal: the one table that rules, buttons, API and tests read.</summary>
public static class ProposalWorkflow
{
    public static IReadOnlyList<ProposalRule> All { get; } =
    [
        new(Submit, Draft, Proposer, WardReview),
        new(Submit, Returned, Proposer, WardReview),
        new(Endorse, WardReview, WardEndorser, Submitted),
        new(Return, WardReview, WardEndorser, Returned, NeedsReason: true),

        new(Accept, Submitted, HeadquartersStaff, Accepted),
        new(Return, Submitted, HeadquartersStaff, Returned, NeedsReason: true),
        new(StartReview, Accepted, SectionStaff, UnderReview),
        new(Return, Accepted, SectionApprover, Returned, NeedsReason: true),
        new(Return, UnderReview, SectionApprover, Returned, NeedsReason: true),
        .. Answers(UnderReview),
        .. Answers(Deferred),

        new(Start, Adopted, SectionStaff, InProgress),
        new(Start, PartiallyAdopted, SectionStaff, InProgress),
        new(Complete, InProgress, SectionStaff, Completed),

        .. new[] { Draft, WardReview, Returned, Submitted, Accepted, UnderReview, Deferred }.Select(from => new ProposalRule(Withdraw, from, Proposer, Withdrawn)),
    ];

    /// <summary>Adopt, adopt in part, defer, decline: what the obligation clock waits for.</summary>
    public static bool IsAnswer(this ProposalAction action) => action is Adopt or AdoptInPart or Defer or Decline;

    /// <summary>Open for the proposer's pen.</summary>
    public static bool IsEditable(this ProposalState state) => state is Draft or Returned;

    /// <summary>Nothing follows.</summary>
    public static bool IsFinal(this ProposalState state) => All.All(rule => rule.From != state);

    /// <summary>What the person may do with the proposal as it stands, or why not.</summary>
    public static ProposalVerdict Judge(ProposalAction action, ProposalStanding standing)
    {
        var mine = (from rule in All where rule.Action == action from role in standing.Roles where role.Party == rule.By select (Rule: rule, Role: role)).ToList();
        if (mine.Count == 0) return new ProposalVerdict(ProposalRefusal.Forbidden);
        var allowed = mine.FindAll(pair => !standing.IsExceptional || pair.Role.DeputyForId is null);
        if (allowed.Count == 0) return new ProposalVerdict(ProposalRefusal.ForbiddenToDeputies);
        var fitting = allowed.FindAll(pair => pair.Rule.From == standing.State);
        if (fitting.Count == 0) return new ProposalVerdict(ProposalRefusal.WrongState);
        var (chosen, acting) = fitting.MinBy(pair => (pair.Role.DeputyPlace, pair.Rule.NeedsReason));
        // A later deputy says why the earlier ones do not act.
        return new ProposalVerdict(null, chosen, acting, chosen.NeedsReason || acting.DeputyPlace > 1);
    }

    private static IEnumerable<ProposalRule> Answers(ProposalState from) =>
    [
        new(Adopt, from, SectionApprover, Adopted),
        new(AdoptInPart, from, SectionApprover, PartiallyAdopted, NeedsReason: true),
        new(Defer, from, SectionApprover, Deferred, NeedsReason: true),
        new(Decline, from, SectionApprover, Declined, NeedsReason: true),
    ];
}

/// <summary>An answer of <see cref="ProposalWorkflow.Judge"/>: a refusal, or the rule and the role that allow it.</summary>
public sealed record ProposalVerdict(ProposalRefusal? Refusal, ProposalRule? Rule = null, ProposalRole? Role = null, bool NeedsReason = false)
{
    public bool IsAllowed => Refusal is null;
}
