using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.TestSupport.Databases;
using KumamotoWards.TestSupport.Proposals;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static KumamotoWards.Core.Proposals.ProposalState;

namespace KumamotoWards.Core.Tests.Proposals.Obligations;

public sealed class WhatHeadquartersOwesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task WhatIsOwed_IsCountedForItsSection_AndWhatHasNone_Last(DatabaseProvider provider)
    {
        await using var database = await ProposalsDatabase.CreateAsync(provider);
        foreach (var state in (ProposalState[])[Submitted, Accepted, UnderReview, Deferred, Adopted, WardReview, Returned]) await database.InStateAsync(state);
        var standing = await database.InStateAsync(UnderReview);
        await ChangeAsync(database, standing.Id, proposal => proposal.Suspend(new DateOnly(2026, 11, 20)));

        // The submitted one was due on 30 November; those under review are due on 21 December.
        database.Time.SetUtcNow(new DateTimeOffset(2026, 12, 14, 3, 0, 0, TimeSpan.Zero));
        var summary = await SummaryAsync(database, 2026);

        Assert.Equal([database.Officer.Assignments[0].UnitId, null], summary.Sections.Select(each => each.Section?.Id));
        Assert.Equal((4, 0, 2, 1), Owed(summary.Sections[0]));
        Assert.Equal((1, 1, 0, 0), Owed(summary.Sections[1]));
        Assert.Equal((5, 1, 2, 1), (summary.Open, summary.Late, summary.Soon, summary.Suspended));
    }

    [Fact]
    public async Task TheAverage_CountsBusinessDaysToTheFirstAnswer_WithoutNewYearAndQuestions()
    {
        await using var database = await ProposalsDatabase.CreateAsync();
        OnDay(database, 2026, 12, 24);
        var (plain, asked) = (await database.InStateAsync(UnderReview), await database.InStateAsync(UnderReview));
        await ChangeAsync(database, asked.Id, proposal => proposal.Resume(3));

        // 25, 28, 4, 5, 6, 7 and 8 January: seven; three of them were not counted for the other.
        OnDay(database, 2027, 1, 8);
        await AnswerAsync(database, plain.Id, ProposalAction.Defer);
        await AnswerAsync(database, asked.Id, ProposalAction.Adopt, reason: null);
        OnDay(database, 2027, 2, 26);
        await AnswerAsync(database, plain.Id, ProposalAction.Decline);

        var section = Assert.Single((await SummaryAsync(database, 2026)).Sections);
        Assert.Equal((3, 2, 2, 11), (section.Answers, section.WithReason, section.FirstAnswers, section.DaysTaken));
        Assert.Equal(5.5m, section.AverageDays);
        Assert.Empty((await SummaryAsync(database, 2025)).Sections);
    }

    private static (int, int, int, int) Owed(SectionObligations section) => (section.Open, section.Late, section.Soon, section.Suspended);

    private static Task<ObligationSummary> SummaryAsync(ProposalsDatabase database, int year) =>
        database.AsAsync<ObligationQueries, ObligationSummary>(database.Branch, queries => queries.SummaryAsync(new FiscalYear(year)));

    private static async Task AnswerAsync(ProposalsDatabase database, int id, ProposalAction action, string? reason = "理由")
    {
        var result = await database.MoveAsync(database.Decider, id, action, new ProposalDecision { Reason = reason, NextAnswerOn = new DateOnly(2027, 2, 26) });
        Assert.Null(result!.Refusal);
    }

    private static void OnDay(ProposalsDatabase database, int year, int month, int day) =>
        database.Time.SetUtcNow(new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.FromHours(9)));

    private static Task<int> ChangeAsync(ProposalsDatabase database, int id, Action<Proposal> change) => database.AsAsync<WardsDbContext, int>(database.Officer, async db =>
    {
        change(await db.Proposals.SingleAsync(each => each.Id == id));
        return await db.SaveChangesAsync();
    });
}
