using static KumamotoWards.Core.WindowCounts.Closing.MonthParty;
using static KumamotoWards.Core.WindowCounts.Closing.OfficeMonthAction;
using static KumamotoWards.Core.WindowCounts.OfficeMonthState;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>One step that a month can take.</summary>
/// <param name="Corrected">Whether counts may (true) or must not (false) have been corrected since the approval; null: either.</param>
public sealed record MonthRule(
    OfficeMonthAction Action, OfficeMonthState From, MonthParty By, OfficeMonthState To, bool NeedsReason = false, bool? Corrected = null)
{
    public bool Fits(OfficeMonthState state, bool corrected) => state == From && (Corrected is null || Corrected == corrected);
}

/// <summary>The way of a month: the one table that rules, buttons, API and tests read.</summary>
public static class MonthWorkflow
{
    public static IReadOnlyList<MonthRule> All { get; } =
    [
        new(Submit, Open, OfficeHead, Submitted),
        new(Submit, Open, WardSection, Submitted, NeedsReason: true),
        new(Withdraw, Submitted, Submitter, Open),
        new(Return, Submitted, WardSection, Open, NeedsReason: true),
        new(Return, Submitted, WardApprover, Open, NeedsReason: true),
        new(Approve, Submitted, WardApprover, Approved),
        new(Approve, Approved, WardApprover, Approved, Corrected: true),
        new(OfficeMonthAction.Lock, Approved, Headquarters, Locked, Corrected: false),
        new(Reopen, Locked, Headquarters, Open, NeedsReason: true),
        new(RequestReopen, Locked, OfficeStaff, Locked, NeedsReason: true),
        new(RequestReopen, Locked, WardSection, Locked, NeedsReason: true),
    ];

    /// <summary>What the person may do with the month as it stands, or why not.</summary>
    public static MonthVerdict Judge(OfficeMonthAction action, MonthStanding standing)
    {
        var mine = (from rule in All where rule.Action == action from role in standing.Roles where role.Party == rule.By select (Rule: rule, Role: role)).ToList();
        if (mine.Count == 0) return new MonthVerdict(MonthRefusal.Forbidden);
        var fitting = mine.FindAll(pair => pair.Rule.Fits(standing.State, standing.IsCorrected));
        if (fitting.Count == 0) return new MonthVerdict(MonthRefusal.WrongState);
        // The submitter never approves, neither does who would decide in the submitter's name.
        var allowed = action == Approve ? fitting.FindAll(pair => !standing.IsOwnSubmission(pair.Role)) : fitting;
        if (allowed.Count == 0) return new MonthVerdict(MonthRefusal.OwnSubmission);
        var (chosen, acting) = allowed.MinBy(pair => (pair.Role.DeputyPlace, pair.Rule.NeedsReason));
        // A later deputy says why the earlier ones do not act.
        return new MonthVerdict(null, chosen, acting, chosen.NeedsReason || acting.DeputyPlace > 1);
    }
}

/// <summary>An answer of <see cref="MonthWorkflow.Judge"/>: a refusal, or the rule and the role that allow it.</summary>
public sealed record MonthVerdict(MonthRefusal? Refusal, MonthRule? Rule = null, MonthRole? Role = null, bool NeedsReason = false)
{
    public bool IsAllowed => Refusal is null;

    /// <summary>代行: the ward submits for an office whose own people are absent.</summary>
    public bool IsOnBehalf => Rule is { Action: Submit, By: WardSection };
}
