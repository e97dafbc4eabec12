using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Proposals.Report;

/// <summary>The yearly report over the years.</summary>
/// <param name="Years">The oldest first, without gaps.</param>
public sealed record ReportHistory(IReadOnlyList<ReportYear> Years)
{
    public const int MostYears = 8;
}

/// <summary>A fiscal year in it: the proposals that first went to headquarters then, as they stand today.</summary>
/// <param name="Adopted">Wholly or in part.</param>
/// <param name="IsSample">Some of its proposals are invented.</param>
public sealed record ReportYear(FiscalYear Year, int Count, int Answered, int Adopted, ReportDuration ToAccept, ReportDuration ToAnswer, bool IsSample)
{
    internal static ReportYear Of(FiscalYear year, IReadOnlyList<ReportRow> rows, ProposalOptions options)
    {
        var figures = new ReportFigures(rows, options.AcceptWithin, options.AnswerWithin);
        return new ReportYear(year, figures.Count, figures.Answered, figures.Adopted, figures.ToAccept, figures.ToAnswer, rows.Any(row => row.IsSample));
    }
}
