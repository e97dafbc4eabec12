using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Proposals.Report;

/// <summary>年次報告: the proposals that first went to headquarters in a fiscal year, as they stand today.</summary>
/// <param name="Years">Those with proposals and the running one, the newest first.</param>
/// <param name="Rows">By number.</param>
/// <param name="AcceptWithin">受付の期限, in business days.</param>
/// <param name="AnswerWithin">回答の期限, in business days.</param>
public sealed record ProposalReport(
    FiscalYear Year, DateOnly Today, IReadOnlyList<FiscalYear> Years, IReadOnlyList<Ward> Wards, IReadOnlyList<ReportRow> Rows, int AcceptWithin, int AnswerWithin)
{
    /// <summary>年度途中</summary>
    public bool IsRunning => FiscalYear.Of(Today) == Year;

    public ReportFigures Total => Figures(Rows);

    public IEnumerable<(Ward Ward, ReportFigures Figures)> ByWard => Wards.Select(ward => (ward, Figures(Rows.Where(row => row.Ward.Id == ward.Id))));

    /// <summary>In the order of their names; proposals without 主務課 last, under null.</summary>
    public IEnumerable<(string? Section, ReportFigures Figures)> BySection => Rows.GroupBy(row => row.Section)
        .OrderBy(section => section.Key is null).ThenBy(section => section.Key, StringComparer.Ordinal)
        .Select(section => (section.Key, Figures(section)));

    private ReportFigures Figures(IEnumerable<ReportRow> rows) => new([.. rows], AcceptWithin, AnswerWithin);
}

/// <summary>What is counted of some proposals.</summary>
public sealed class ReportFigures(IReadOnlyList<ReportRow> rows, int acceptWithin, int answerWithin)
{
    public int Count => rows.Count;

    public int Answered => rows.Count(row => row.IsAnswered);

    /// <summary>The last answer gives reasons.</summary>
    public int WithReasons => rows.Count(row => row.HasReasons == true);

    /// <summary>Adopted, wholly or in part.</summary>
    public int Adopted => rows.Count(row => row.Outcome.IsAdoption());

    /// <summary>Of those adopted: a fiscal year's budget pays it.</summary>
    public int Budgeted => rows.Count(row => row.Outcome.IsAdoption() && row.BudgetFiscalYear is not null);

    public ReportDuration ToAccept { get; } = ReportDuration.Of(rows.Select(row => row.DaysToAccept), acceptWithin, rows.Count(row => row.Overdue.HasFlag(ReportOverdue.Acceptance)));

    public ReportDuration ToAnswer { get; } = ReportDuration.Of(rows.Select(row => row.DaysToAnswer), answerWithin, rows.Count(row => row.Overdue.HasFlag(ReportOverdue.Answer)));

    public int Of(ReportOutcome outcome) => rows.Count(row => row.Outcome == outcome);

    public int In(ProposalState state) => rows.Count(row => row.State == state);
}
