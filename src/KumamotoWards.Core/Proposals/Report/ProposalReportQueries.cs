using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Listing;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Report;

/// <summary>Makes the yearly report out of three narrow reads. What it counts is published: everyone signed in may read it.</summary>
public sealed class ProposalReportQueries(
    WardsDbContext db, OrganizationQueries organization, CalendarQueries calendars, ProposalMemos memos, ProposalOptions options, BusinessClock clock)
{
    public async Task<ProposalReport> OfYearAsync(FiscalYear year, CancellationToken cancellationToken = default)
    {
        var years = await db.Proposals.AsNoTracking().Where(each => each.FiscalYear != null).Select(each => each.FiscalYear!.Value).Distinct().ToListAsync(cancellationToken);
        return new ProposalReport(
            year, clock.Today, [.. years.Select(each => new FiscalYear(each)).Append(FiscalYear.Of(clock.Today)).Append(year).Distinct().OrderDescending()],
            (await organization.DirectoryAsync(cancellationToken)).Wards, await RowsAsync(year, year, cancellationToken), options.AcceptWithin, options.AnswerWithin);
    }

    /// <summary>The years up to one, the oldest first; kept until a proposal changes.</summary>
    public Task<ReportHistory> UntilAsync(FiscalYear last, CancellationToken cancellationToken = default) => memos.GetAsync((nameof(UntilAsync), last, clock.Today), async () =>
    {
        var rows = (await RowsAsync(new FiscalYear(last.StartYear - ReportHistory.MostYears + 1), last, cancellationToken)).ToLookup(row => row.Number.FiscalYear);
        var first = rows.Count == 0 ? last.StartYear : rows.Min(year => year.Key);
        return new ReportHistory([.. Enumerable.Range(first, last.StartYear - first + 1).Select(year => ReportYear.Of(new FiscalYear(year), [.. rows[year]], options))]);
    }, cancellationToken);

    private async Task<List<ReportRow>> RowsAsync(FiscalYear first, FiscalYear last, CancellationToken cancellationToken)
    {
        var proposals = db.Proposals.AsNoTracking().Where(each => each.FiscalYear >= first.StartYear && each.FiscalYear <= last.StartYear);
        var builder = new ReportRowBuilder(
            await organization.DirectoryAsync(cancellationToken), (await calendars.CalendarsAsync(cancellationToken)).CityHall, options, clock.Today,
            await AnswersAsync(proposals, cancellationToken), await QuestionsAsync(proposals, cancellationToken));
        var read = await proposals.OrderBy(each => each.FiscalYear).ThenBy(each => each.Sequence)
            .Select(each => new ReportedProposal(
                each.Id, each.FiscalYear!.Value, each.Sequence!.Value, each.Title, each.WardId, each.UnitId, each.Kind, each.State, each.SectionId,
                each.SubmittedOn!.Value, each.AcceptedOn, each.BudgetFiscalYear, each.Result, each.IsSample))
            .ToListAsync(cancellationToken);
        return read.ConvertAll(builder.Build);
    }

    private async Task<ILookup<int, ReportedAnswer>> AnswersAsync(IQueryable<Proposal> proposals, CancellationToken cancellationToken) =>
        (await proposals.Join(db.ProposalAnswers, proposal => proposal.Id, answer => answer.ProposalId, (_, answer) => answer).OrderBy(each => each.Id)
            .Select(each => new ReportedAnswer(each.ProposalId, each.Outcome, each.On, each.Reason != null && each.Reason != ""))
            .ToListAsync(cancellationToken)).ToLookup(answer => answer.ProposalId);

    private async Task<ILookup<int, QuestionTime>> QuestionsAsync(IQueryable<Proposal> proposals, CancellationToken cancellationToken)
    {
        var messages = await proposals.Join(db.ProposalMessages, proposal => proposal.Id, message => message.ProposalId, (_, message) => message)
            .Where(each => each.Kind == ProposalMessageKind.Question || each.Kind == ProposalMessageKind.Reply)
            .OrderBy(each => each.Id)
            .Select(each => new { each.Id, each.ProposalId, each.Kind, each.QuestionId, each.At })
            .ToListAsync(cancellationToken);
        var replies = messages.Where(each => each.QuestionId is not null).ToLookup(each => each.QuestionId!.Value, each => each.At);
        return messages.Where(each => each.Kind == ProposalMessageKind.Question)
            .ToLookup(each => each.ProposalId, each => new QuestionTime(DayOf(each.At), replies[each.Id].Select(at => (DateOnly?)DayOf(at)).FirstOrDefault()));
    }

    private static DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(BusinessClock.ToTokyo(at));
}
