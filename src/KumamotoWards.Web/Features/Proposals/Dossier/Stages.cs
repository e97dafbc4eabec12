using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Dossier;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

public enum StageLook
{
    Done,
    Here,
    Coming,

    /// <summary>Here, and sent back or withdrawn.</summary>
    Stopped,
}

/// <summary>One stage of the way as the bar shows it.</summary>
/// <param name="Note">When it was reached, until when it is owed, or いまここ.</param>
public sealed record Stage(string Label, string? Note, StageLook Look);

/// <summary>Where a proposal stands between the ward and the implementation.</summary>
public static class Stages
{
    public static IReadOnlyList<Stage> Of(ProposalDetail detail)
    {
        var state = detail.Proposal.State;
        if (state == ProposalState.Returned) return [Here(detail, state.Label(), StageLook.Stopped), .. Coming(detail, 0)];
        if (state == ProposalState.Withdrawn) return [.. Reached(detail, PositionOf(detail.Steps[^1].From) + 1), Here(detail, state.Label(), StageLook.Stopped)];
        if (state == ProposalState.Draft) return [new Stage(state.Label(), "いまここ", StageLook.Here), .. Coming(detail, 0)];
        var position = PositionOf(state);
        var done = state is ProposalState.Completed or ProposalState.Declined;
        return
        [
            .. Reached(detail, position),
            done ? new Stage(state.Label(), DayOf(detail, Names[position]), StageLook.Done) : Here(detail, LabelAt(position, state), StageLook.Here),
            // A declined proposal has nothing to come.
            .. done ? [] : Coming(detail, position + 1),
        ];
    }

    private static readonly string[] Names = ["区内確認", "提出", "受付", "検討中", "回答", "実施"];

    private static int PositionOf(ProposalState state) => state switch
    {
        ProposalState.Draft or ProposalState.Returned or ProposalState.Withdrawn => -1,
        ProposalState.WardReview => 0,
        ProposalState.Submitted => 1,
        ProposalState.Accepted => 2,
        ProposalState.UnderReview => 3,
        ProposalState.Adopted or ProposalState.PartiallyAdopted or ProposalState.Deferred or ProposalState.Declined => 4,
        ProposalState.InProgress or ProposalState.Completed => 5,
    };

    private static string LabelAt(int position, ProposalState state) => position >= 4 ? state.Label() : Names[position];

    private static Stage Here(ProposalDetail detail, string label, StageLook look) =>
        new(label, look == StageLook.Stopped ? Day(detail.Steps[^1].At) : "いまここ", look);

    private static IEnumerable<Stage> Reached(ProposalDetail detail, int count) =>
        Names.Take(count).Select(name => new Stage(name == "回答" && detail.LastAnswer is { } answer ? answer.Outcome.Label() : name, DayOf(detail, name), StageLook.Done));

    private static IEnumerable<Stage> Coming(ProposalDetail detail, int from) => Names.Skip(from).Select(name => new Stage(name, DueOf(detail, name), StageLook.Coming));

    private static string? DueOf(ProposalDetail detail, string name) =>
        detail.Obligation is { DueOn: { } due, IsSuspended: false } && name == (detail.Proposal.State == ProposalState.Submitted ? "受付" : "回答") ? $"{due.Month}月{due.Day}日まで" : null;

    /// <summary>The day on which the stage was last reached.</summary>
    private static string? DayOf(ProposalDetail detail, string name) =>
        detail.Steps.LastOrDefault(step => step.Event == ProposalEvent.Moved && PositionOf(step.To) is >= 0 and var position && Names[position] == name && step.From != step.To) is { } reached ? Day(reached.At) : null;

    private static string Day(DateTime at)
    {
        var day = DateOnly.FromDateTime(BusinessClock.ToTokyo(at));
        return $"{day.Month}月{day.Day}日";
    }
}
