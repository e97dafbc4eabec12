using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Proposals.Report;

/// <summary>One proposal of the report. Days are business days of the city hall after the (last) submission.</summary>
/// <param name="Unit">Who proposed.</param>
/// <param name="Section">主務課; null before it is accepted.</param>
/// <param name="DaysToAccept">Null while it is not accepted.</param>
/// <param name="AnsweredOn">The first answer, a deferral included.</param>
/// <param name="DaysToAnswer">Without <paramref name="NotCounted"/>; null while there is no answer.</param>
/// <param name="NotCounted">Days on which a question waited for the proposer, until the answer or today.</param>
/// <param name="HasReasons">The last answer gives its reasons; null without one.</param>
/// <param name="Overdue">What headquarters owes by now, and has not done.</param>
public sealed record ReportRow(
    int Id, ProposalNumber Number, string Title, Ward Ward, string Unit, ProposalKind? Kind, ProposalState State, ReportOutcome Outcome, string? Section,
    DateOnly SubmittedOn, DateOnly? AcceptedOn, int? DaysToAccept, DateOnly? AnsweredOn, int? DaysToAnswer, int NotCounted, bool? HasReasons,
    ReportOverdue Overdue, int? BudgetFiscalYear, string? Result, bool IsSample)
{
    public bool IsAnswered => AnsweredOn is not null;
}

[Flags]
public enum ReportOverdue
{
    None = 0,
    Acceptance = 1,
    Answer = 2,
}
