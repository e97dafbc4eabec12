using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Report;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.TestSupport.Proposals;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals.Report;

/// <summary>The report against cases counted by hand on the calendar of 2026.</summary>
public sealed class ReportingAYearTests : IAsyncLifetime
{
    private ProposalsDatabase _database = null!;

    [Fact]
    public async Task DaysOverNewYear_AreBusinessDaysOfTheCityHall()
    {
        GoTo(2026, 12, 24);
        var id = await SubmitAsync();
        GoTo(2027, 1, 5);
        await MoveAsync(_database.Officer, id, ProposalAction.Accept);
        GoTo(2027, 1, 20);
        await MoveAsync(_database.Officer, id, ProposalAction.StartReview);
        await MoveAsync(_database.Decider, id, ProposalAction.Adopt, "効果が見込める");

        var row = Assert.Single((await ReportAsync()).Rows);

        // 25 and 28 December, 4 and 5 January: the office is closed from the 29th to the 3rd.
        Assert.Equal(4, row.DaysToAccept);
        // And 6, 7, 8, 12 to 15, 18, 19, 20 January: the 11th is a holiday.
        Assert.Equal((14, 0, true), (row.DaysToAnswer, row.NotCounted, row.HasReasons));
        Assert.Equal((ReportOutcome.Adopted, ReportOverdue.None), (row.Outcome, row.Overdue));
    }

    [Fact]
    public async Task DaysOnWhichQuestionsWaited_AreNotCounted_AndTwoAtOnceOnlyOnce()
    {
        GoTo(2026, 11, 4);
        var id = await SubmitAsync();
        await MoveAsync(_database.Officer, id, ProposalAction.Accept);
        await MoveAsync(_database.Officer, id, ProposalAction.StartReview);
        GoTo(2026, 11, 9);
        var first = await SayAsync(id, ProposalMessageKind.Question);
        GoTo(2026, 11, 10);
        var second = await SayAsync(id, ProposalMessageKind.Question);
        GoTo(2026, 11, 11);
        await SayAsync(id, ProposalMessageKind.Reply, first);
        await SayAsync(id, ProposalMessageKind.Comment);
        GoTo(2026, 11, 13);
        await SayAsync(id, ProposalMessageKind.Reply, second);
        GoTo(2026, 12, 4);
        await MoveAsync(_database.Decider, id, ProposalAction.Decline, "ほかの方法がある");

        var row = Assert.Single((await ReportAsync()).Rows);

        // 5 November to 4 December is 22 − 1 (23 November) = 21; of them 10, 11, 12 and 13 November waited.
        Assert.Equal((17, 4), (row.DaysToAnswer, row.NotCounted));
    }

    [Fact]
    public async Task AQuestionThatStillWaits_StopsTheClockUntilToday()
    {
        GoTo(2026, 10, 1);
        var id = await SubmitAsync();
        await MoveAsync(_database.Officer, id, ProposalAction.Accept);
        GoTo(2026, 10, 9);
        await SayAsync(id, ProposalMessageKind.Question);
        GoTo(2026, 11, 20);

        var row = Assert.Single((await ReportAsync()).Rows);

        Assert.Equal((ReportOverdue.None, null, null), (row.Overdue, row.DaysToAnswer, row.HasReasons));
        // 12 October is a holiday, and so is 3 November.
        Assert.Equal(28, row.NotCounted);
    }

    [Fact]
    public async Task WhatIsOwed_CountsAgainstTheShareInTime()
    {
        GoTo(2026, 10, 1);
        var late = await SubmitAsync();
        GoTo(2026, 11, 12);
        var open = await SubmitAsync();
        await MoveAsync(_database.Officer, open, ProposalAction.Accept);
        await MoveAsync(_database.Officer, open, ProposalAction.StartReview);
        await MoveAsync(_database.Decider, open, ProposalAction.Adopt);
        GoTo(2026, 11, 20);

        var report = await ReportAsync();

        Assert.Equal(ReportOverdue.Acceptance | ReportOverdue.Answer, report.Rows.Single(row => row.Id == late).Overdue);
        Assert.Equal((1, 0m, 1, 1, 50m), (report.Total.ToAnswer.Count, report.Total.ToAnswer.Median, report.Total.ToAnswer.InTime, report.Total.ToAnswer.Overdue, report.Total.ToAnswer.ShareInTime));
        Assert.Equal((1, 0), (report.Total.Answered, report.Total.WithReasons));
        Assert.True(report.IsRunning);
    }

    [Fact]
    public async Task ADeferralIsAnAnswer_AndWhatCameAfterItIsTheOutcome()
    {
        GoTo(2026, 9, 1);
        var id = await SubmitAsync();
        await MoveAsync(_database.Officer, id, ProposalAction.Accept);
        await MoveAsync(_database.Officer, id, ProposalAction.StartReview);
        GoTo(2026, 9, 8);
        await MoveAsync(_database.Decider, id, ProposalAction.Defer, "ほかの区にも聞く");
        Assert.Equal(ReportOutcome.Deferred, Assert.Single((await ReportAsync()).Rows).Outcome);
        GoTo(2026, 11, 2);
        await MoveAsync(_database.Decider, id, ProposalAction.AdoptInPart, "一部から始める");
        await MoveAsync(_database.Officer, id, ProposalAction.Start);

        var report = await ReportAsync();

        var row = Assert.Single(report.Rows);
        Assert.Equal((5, new DateOnly(2026, 9, 8), ReportOutcome.PartiallyAdopted, ProposalState.InProgress), (row.DaysToAnswer, row.AnsweredOn, row.Outcome, row.State));
        Assert.Equal((1, 1, 1), (report.Total.Adopted, report.Total.In(ProposalState.InProgress), report.Total.Budgeted));
    }

    [Fact]
    public async Task WhatWasSentBack_CountsFromItsLastSubmission()
    {
        GoTo(2026, 9, 1);
        var id = await SubmitAsync();
        await MoveAsync(_database.Officer, id, ProposalAction.Return, "費用が分かりません");
        Assert.Equal((ReportOutcome.Returned, null), (Assert.Single((await ReportAsync()).Rows).Outcome, Assert.Single((await ReportAsync()).Rows).DaysToAccept));
        GoTo(2026, 11, 2);
        await MoveAsync(_database.Branch, id, ProposalAction.Submit);
        await MoveAsync(_database.Endorser, id, ProposalAction.Endorse);
        GoTo(2026, 11, 5);
        await MoveAsync(_database.Officer, id, ProposalAction.Accept);

        // The third is a holiday.
        Assert.Equal(2, Assert.Single((await ReportAsync()).Rows).DaysToAccept);
    }

    [Fact]
    public async Task Wards_AddUpToTheTotal_AndDraftsAreNobodysBusiness()
    {
        GoTo(2026, 11, 2);
        await _database.DraftAsync();
        await SubmitAsync();
        var withdrawn = await SubmitAsync();
        await MoveAsync(_database.Branch, withdrawn, ProposalAction.Withdraw);

        var report = await ReportAsync();

        Assert.Equal(2, report.Total.Count);
        Assert.Equal((1, 1), (report.Total.Of(ReportOutcome.Withdrawn), report.Total.Of(ReportOutcome.Open)));
        Assert.Equal(2, report.ByWard.Single(ward => ward.Ward.Slug == "chuo").Figures.Count);
        Assert.Equal(report.Total.Count, report.ByWard.Sum(ward => ward.Figures.Count));
        Assert.Equal(report.Total.Count, report.BySection.Sum(section => section.Figures.Count));
    }

    [Fact]
    public async Task AYear_HasItsOwnProposals()
    {
        GoTo(2027, 3, 31);
        await SubmitAsync();
        GoTo(2027, 4, 1);
        await SubmitAsync();

        var report = await ReportAsync();

        Assert.Single(report.Rows);
        Assert.False(report.IsRunning);
        Assert.Equal([2027, 2026], report.Years.Select(year => year.StartYear));
    }

    [Theory]
    [InlineData(new[] { 3 }, "3", 3)]
    [InlineData(new[] { 9, 3, 4 }, "4", 9)]
    [InlineData(new[] { 9, 3, 4, 5 }, "4.5", 9)]
    public void TheMedian_StandsInTheMiddle(int[] days, string median, int longest)
    {
        var duration = ReportDuration.Of(days.Select(day => (int?)day).Append(null), within: 5, overdue: 0);

        Assert.Equal((decimal.Parse(median, System.Globalization.CultureInfo.InvariantCulture), longest), (duration.Median, duration.Longest));
        Assert.Equal(days.Count(day => day <= 5), duration.InTime);
    }

    [Fact]
    public void NothingDone_HasNoMedianAndNoShare()
    {
        var duration = ReportDuration.Of([null, null], within: 5, overdue: 0);

        Assert.Equal((0, null, null, null), (duration.Count, duration.Median, duration.Longest, duration.ShareInTime));
    }

    [Fact]
    public async Task OverTheYears_NoneIsLeftOut_AndAChangeShowsAtOnce()
    {
        GoTo(2026, 11, 4);
        await SubmitAsync();
        GoTo(2028, 11, 6);
        Assert.Equal([(2026, 1, 0), (2027, 0, 0), (2028, 0, 0)], await YearsAsync(2028));

        var id = await SubmitAsync();
        await MoveAsync(_database.Officer, id, ProposalAction.Accept);
        await MoveAsync(_database.Officer, id, ProposalAction.StartReview);
        await MoveAsync(_database.Decider, id, ProposalAction.Adopt, "効果が見込める");

        Assert.Equal([(2026, 1, 0), (2027, 0, 0), (2028, 1, 1)], await YearsAsync(2028));
        Assert.Equal([(2026, 1, 0)], await YearsAsync(2026));
        Assert.Equal([(2025, 0, 0)], await YearsAsync(2025));
    }

    public async Task InitializeAsync() => _database = await ProposalsDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    /// <summary>Ten o'clock of that day, before or after the one it is.</summary>
    private void GoTo(int year, int month, int day) => _database.Time.AdjustTime(new DateTimeOffset(year, month, day, 10, 0, 0, TimeSpan.FromHours(9)));

    private async Task<int> SubmitAsync()
    {
        var draft = await _database.DraftAsync();
        await MoveAsync(_database.Branch, draft.Id, ProposalAction.Submit);
        await MoveAsync(_database.Endorser, draft.Id, ProposalAction.Endorse);
        return draft.Id;
    }

    private async Task MoveAsync(StaffSnapshot person, int id, ProposalAction action, string? reason = null)
    {
        var result = await _database.MoveAsync(person, id, action, new ProposalDecision { Reason = reason, NextAnswerOn = new DateOnly(2027, 2, 26), BudgetFiscalYear = 2027 });
        Assert.True(result is { Refusal: null }, $"{action}: {result?.Refusal} {result?.Message}");
    }

    private Task<int> SayAsync(int id, ProposalMessageKind kind, int? questionId = null) => _database.ReadAsync(async db =>
    {
        var proposal = await db.Proposals.FindAsync(id);
        var message = new ProposalMessage
        {
            Proposal = proposal!,
            Kind = kind,
            Text = "件数を教えてください。",
            UnitId = _database.Officer.Assignments[0].UnitId,
            StaffMemberId = _database.Officer.StaffMemberId,
            At = _database.Time.GetUtcNow().UtcDateTime,
            QuestionId = questionId,
        };
        db.ProposalMessages.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    });

    private Task<ProposalReport> ReportAsync() =>
        _database.AsAsync<ProposalReportQueries, ProposalReport>(_database.Branch, queries => queries.OfYearAsync(new FiscalYear(2026)));

    private async Task<(int Year, int Count, int Adopted)[]> YearsAsync(int last) =>
        [.. (await _database.AsAsync<ProposalReportQueries, ReportHistory>(_database.Officer, queries => queries.UntilAsync(new FiscalYear(last)))).Years
            .Select(year => (year.Year.StartYear, year.Count, year.Adopted))];
}
