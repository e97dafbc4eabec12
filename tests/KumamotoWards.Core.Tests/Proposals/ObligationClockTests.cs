using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.TestSupport.Proposals;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals;

public sealed class ObligationClockTests : IAsyncLifetime
{
    private ProposalsDatabase _database = null!;

    [Fact]
    public async Task TheDayAfterTheSubmission_IsDayOne_AndHolidaysAreNotCounted()
    {
        // 20 November 2026 is a Friday; Monday the 23rd is 勤労感謝の日.
        var proposal = await _database.InStateAsync(ProposalState.Submitted);

        Assert.Equal(new DateOnly(2026, 11, 30), proposal.DueOn);
    }

    [Fact]
    public async Task TheAnswer_IsDueTwentyDaysAfterTheSubmission_WhoeverAcceptsIt()
    {
        var proposal = await _database.InStateAsync(ProposalState.Submitted);
        await _database.MoveAsync(_database.Officer, proposal.Id, ProposalAction.Accept, new ProposalDecision { Section = "hq-regional-policy" });

        var accepted = await _database.FindAsync(proposal.Id);

        Assert.Equal(new DateOnly(2026, 12, 21), accepted.DueOn);
    }

    [Theory]
    // The year-end closing lies between: 29 December to 3 January.
    [InlineData("2026-12-24", 5, "2027-01-06")]
    [InlineData("2026-12-24", 20, "2027-01-28")]
    // A submission on a closed day starts with the next open one.
    [InlineData("2026-12-30", 1, "2027-01-04")]
    [InlineData("2028-02-28", 1, "2028-02-29")]
    public async Task Deadlines_GoOverTheNewYearAndLeapDays(string submitted, int days, string due)
    {
        var calendar = await _database.AsAsync<CalendarQueries, OfficeCalendars>(_database.Branch, calendars => calendars.CalendarsAsync());
        var clock = new ObligationClock(calendar.CityHall, new ProposalOptions { AnswerWithin = days });

        Assert.Equal(DateOnly.Parse(due), clock.AnswerDue(DateOnly.Parse(submitted), notCounted: 0));
    }

    [Fact]
    public async Task ADeferral_IsDueOnTheDateItPromised()
    {
        var proposal = await _database.InStateAsync(ProposalState.UnderReview);
        var late = await _database.MoveAsync(_database.Decider, proposal.Id, ProposalAction.Defer, new ProposalDecision { Reason = "理由", NextAnswerOn = new DateOnly(2026, 11, 20) });
        Assert.Equal((ProposalRefusal.Invalid, nameof(ProposalDecision.NextAnswerOn)), (late!.Refusal, late.Field));

        await _database.MoveAsync(_database.Decider, proposal.Id, ProposalAction.Defer, new ProposalDecision { Reason = "理由", NextAnswerOn = new DateOnly(2027, 2, 26) });

        Assert.Equal(new DateOnly(2027, 2, 26), (await _database.FindAsync(proposal.Id)).DueOn);
    }

    [Fact]
    public async Task AQuestion_KeepsItsDaysOutOfTheCount_AndWhatWasLateStaysLate()
    {
        var calendar = await _database.AsAsync<CalendarQueries, OfficeCalendars>(_database.Branch, calendars => calendars.CalendarsAsync());
        var clock = new ObligationClock(calendar.CityHall, new ProposalOptions());
        var proposal = await _database.InStateAsync(ProposalState.UnderReview);
        Assert.Equal((20, 0, false), Stands(new DateOnly(2026, 11, 20)));

        proposal.Suspend(new DateOnly(2026, 11, 26));
        Assert.Equal((17, 0, false), Stands(new DateOnly(2026, 11, 26)));
        Assert.Equal((17, 3, false), Stands(new DateOnly(2026, 12, 1)));

        proposal.Resume(clock.NotCounted(new DateOnly(2026, 11, 26), new DateOnly(2026, 12, 1)));
        proposal.OweBy(clock.DueOn(proposal.State, proposal.SubmittedOn, proposal.SuspendedDays, nextAnswer: null));
        Assert.Equal(new DateOnly(2026, 12, 24), proposal.DueOn);
        Assert.Equal((-1, 3, true), Stands(new DateOnly(2026, 12, 25)));

        proposal.Suspend(new DateOnly(2026, 12, 25));
        Assert.Equal((-1, 4, true), Stands(new DateOnly(2026, 12, 28)));

        (int, int, bool) Stands(DateOnly day)
        {
            var state = clock.Of(proposal, day);
            return (state.DaysLeft, state.NotCounted, state.IsLate);
        }
    }

    public async Task InitializeAsync() => _database = await ProposalsDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();
}
