using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Discussion;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Report;

/// <summary>Makes the yearly report out of three narrow reads. What it counts is published: everyone signed in may read it.</summary>
public sealed class ProposalReportQueries(WardsDbContext db, OrganizationQueries organization, CalendarQueries calendars, ProposalOptions options, BusinessClock clock)
{
    public async Task<ProposalReport> OfYearAsync(FiscalYear year, CancellationToken cancellationToken = default)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var years = await db.Proposals.AsNoTracking().Where(each => each.FiscalYear != null).Select(each => each.FiscalYear!.Value).Distinct().ToListAsync(cancellationToken);
        var builder = new ReportRowBuilder(
            directory, (await calendars.CalendarsAsync(cancellationToken)).CityHall, options, clock.Today,
            await AnswersAsync(year, cancellationToken), await QuestionsAsync(year, cancellationToken));
        var proposals = await db.Proposals.AsNoTracking().Where(each => each.FiscalYear == year.StartYear).OrderBy(each => each.Sequence)
            .Select(each => new ReportedProposal(
                each.Id, each.Sequence!.Value, each.Title, each.WardId, each.UnitId, each.Kind, each.State, each.SectionId,
                each.SubmittedOn!.Value, each.AcceptedOn, each.BudgetFiscalYear, each.Result, each.IsSample))
            .ToListAsync(cancellationToken);
        return new ProposalReport(
            year, clock.Today, [.. years.Select(each => new FiscalYear(each)).Append(FiscalYear.Of(clock.Today)).Append(year).Distinct().OrderDescending()],
            directory.Wards, proposals.ConvertAll(proposal => builder.Build(year, proposal)), options.AcceptWithin, options.AnswerWithin);
    }

    private async Task<ILookup<int, ReportedAnswer>> AnswersAsync(FiscalYear year, CancellationToken cancellationToken) =>
        (await db.ProposalAnswers.AsNoTracking().Where(each => each.Proposal.FiscalYear == year.StartYear).OrderBy(each => each.Id)
            .Select(each => new ReportedAnswer(each.ProposalId, each.Outcome, each.On, each.Reason != null && each.Reason != ""))
            .ToListAsync(cancellationToken)).ToLookup(answer => answer.ProposalId);

    private async Task<ILookup<int, QuestionTime>> QuestionsAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var messages = await db.ProposalMessages.AsNoTracking()
            .Where(each => each.Proposal.FiscalYear == year.StartYear && (each.Kind == ProposalMessageKind.Question || each.Kind == ProposalMessageKind.Reply))
            .OrderBy(each => each.Id)
            .Select(each => new { each.Id, each.ProposalId, each.Kind, each.QuestionId, each.At })
            .ToListAsync(cancellationToken);
        var replies = messages.Where(each => each.QuestionId is not null).ToLookup(each => each.QuestionId!.Value, each => each.At);
        return messages.Where(each => each.Kind == ProposalMessageKind.Question)
            .ToLookup(each => each.ProposalId, each => new QuestionTime(DayOf(each.At), replies[each.Id].Select(at => (DateOnly?)DayOf(at)).FirstOrDefault()));
    }

    private static DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(BusinessClock.ToTokyo(at));
}
