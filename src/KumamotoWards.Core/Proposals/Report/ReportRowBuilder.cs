using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Proposals.Report;

/// <summary>What is read of a proposal for the report.</summary>
internal sealed record ReportedProposal(
    int Id, int FiscalYear, int Sequence, string Title, int WardId, int UnitId, ProposalKind? Kind, ProposalState State, int? SectionId,
    DateOnly SubmittedOn, DateOnly? AcceptedOn, int? BudgetFiscalYear, string? Result, bool IsSample);

internal sealed record ReportedAnswer(int ProposalId, ProposalState Outcome, DateOnly On, bool HasReasons);

/// <summary>Counts days and says what became of each proposal.</summary>
internal sealed class ReportRowBuilder(
    OrganizationDirectory directory, OfficeCalendar calendar, ProposalOptions options, DateOnly today,
    ILookup<int, ReportedAnswer> answers, ILookup<int, QuestionTime> questions)
{
    public ReportRow Build(ReportedProposal proposal)
    {
        // Answers before the last submission were given to what it said then.
        var given = answers[proposal.Id].Where(answer => answer.On >= proposal.SubmittedOn).ToList();
        var (first, last) = (given.FirstOrDefault(), given.LastOrDefault());
        var notCounted = QuestionTimes.NotCounted(calendar, questions[proposal.Id], proposal.SubmittedOn, first?.On ?? today);
        return new ReportRow(
            proposal.Id, new ProposalNumber(proposal.FiscalYear, proposal.Sequence), proposal.Title, directory.Ward(proposal.WardId),
            directory.LabelOf(directory.Unit(proposal.UnitId), today), proposal.Kind, proposal.State, ReportOutcomeText.Of(proposal.State, last?.Outcome),
            proposal.SectionId is { } section ? directory.Unit(section).Name : null,
            proposal.SubmittedOn, proposal.AcceptedOn, DaysUntil(proposal.AcceptedOn, 0), first?.On, DaysUntil(first?.On, notCounted), notCounted, last?.HasReasons,
            OverdueOf(proposal, notCounted), proposal.BudgetFiscalYear, proposal.Result, proposal.IsSample);

        int? DaysUntil(DateOnly? day, int without) => day is { } reached ? calendar.BusinessDayCount(proposal.SubmittedOn, reached) - without : null;
    }

    private ReportOverdue OverdueOf(ReportedProposal proposal, int notCounted)
    {
        if (ReportOutcomeText.Of(proposal.State, null) != ReportOutcome.Open) return ReportOverdue.None;
        var passed = calendar.BusinessDayCount(proposal.SubmittedOn, today);
        var acceptance = proposal.State == ProposalState.Submitted && passed > options.AcceptWithin ? ReportOverdue.Acceptance : ReportOverdue.None;
        return acceptance | (passed - notCounted > options.AnswerWithin ? ReportOverdue.Answer : ReportOverdue.None);
    }
}
