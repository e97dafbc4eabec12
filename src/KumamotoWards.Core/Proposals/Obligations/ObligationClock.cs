using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Proposals.Obligations;

/// <summary>
/// 回答義務の時計: until when headquarters accepts and answers, counted on the city hall's calendar. The day after the
/// submission is day 1; days on which a question back to the proposer waits are not counted; a reassignment stops nothing.
/// </summary>
public sealed class ObligationClock(OfficeCalendar calendar, ProposalOptions options)
{
    /// <summary>The next date that headquarters owes something by; null where it owes nothing.</summary>
    /// <param name="notCounted">Business days that questions took.</param>
    /// <param name="nextAnswer">What a deferral has promised.</param>
    public DateOnly? DueOn(ProposalState state, DateOnly? submitted, int notCounted, DateOnly? nextAnswer) => state switch
    {
        ProposalState.Submitted when submitted is { } day => calendar.AddBusinessDays(day, options.AcceptWithin),
        ProposalState.Accepted or ProposalState.UnderReview when submitted is { } day => AnswerDue(day, notCounted),
        ProposalState.Deferred => nextAnswer,
        _ => null,
    };

    public DateOnly AnswerDue(DateOnly submitted, int notCounted) => calendar.AddBusinessDays(submitted, options.AnswerWithin + notCounted);

    /// <summary>Days that a question asked on one date and answered (or still open) on another keeps out of the count.</summary>
    public int NotCounted(DateOnly asked, DateOnly through) => calendar.BusinessDayCount(asked, through);

    /// <summary>Today, or the last business day before it: what was due earlier is late.</summary>
    public DateOnly LateBefore(DateOnly today)
    {
        while (!calendar.IsBusinessDay(today)) today = today.AddDays(-1);
        return today;
    }

    /// <summary>The day on which so many business days have passed.</summary>
    public DateOnly After(DateOnly today, int days) => calendar.AddBusinessDays(today, days);

    /// <summary>Business days from a submission to an answer, without those that were not counted.</summary>
    public int Taken(DateOnly submitted, DateOnly answered, int notCounted) => Math.Max(0, calendar.BusinessDayCount(submitted, answered) - notCounted);

    /// <summary>How it stands today.</summary>
    public ObligationState Of(IProposalProgress proposal, DateOnly today)
    {
        var kind = proposal.State switch
        {
            ProposalState.Submitted => ObligationKind.Accept,
            ProposalState.Deferred => ObligationKind.AnswerAgain,
            _ => ObligationKind.Answer,
        };
        if (proposal.DueOn is not { } due) return new ObligationState(kind, null, 0, 0, options.AnswerWithin, 0, IsSuspended: false);
        var running = proposal.SuspendedOn is { } since ? calendar.BusinessDayCount(since, today) : 0;
        var notCounted = proposal.SuspendedDays + running;
        // A clock that stands moves its date on with every day.
        if (proposal.SuspendedOn is not null && kind == ObligationKind.Answer) due = AnswerDue(proposal.SubmittedOn!.Value, notCounted);
        var passed = proposal.SubmittedOn is { } submitted ? Math.Max(0, calendar.BusinessDayCount(submitted, today) - notCounted) : 0;
        var within = kind == ObligationKind.Accept ? options.AcceptWithin : options.AnswerWithin;
        return new ObligationState(kind, due, calendar.BusinessDayCount(today, due), passed, within, notCounted, proposal.SuspendedOn is not null);
    }
}

public enum ObligationKind
{
    /// <summary>受付</summary>
    Accept = 1,

    /// <summary>回答</summary>
    Answer = 2,

    /// <summary>次の回答, after a deferral.</summary>
    AnswerAgain = 3,
}

/// <summary>The clock of one proposal on a day, in business days.</summary>
/// <param name="DueOn">Null when headquarters owes nothing.</param>
/// <param name="DaysLeft">Until <paramref name="DueOn"/>; negative when it has passed.</param>
/// <param name="DaysPassed">Since the submission, without those not counted.</param>
/// <param name="Within">The days there are in all.</param>
/// <param name="NotCounted">Days on which a question waited for the proposer.</param>
/// <param name="IsSuspended">A question waits now. What was late before it was asked stays late.</param>
public readonly record struct ObligationState(ObligationKind Kind, DateOnly? DueOn, int DaysLeft, int DaysPassed, int Within, int NotCounted, bool IsSuspended)
{
    public bool IsLate => DueOn is not null && DaysLeft < 0;
}
