using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static KumamotoWards.Core.WindowCounts.Closing.OfficeMonthAction;
using static KumamotoWards.Core.WindowCounts.OfficeMonthState;

namespace KumamotoWards.Core.Tests.WindowCounts.Closing;

public sealed class ClosingBoardTests : ClosingScenario
{
    [Fact]
    public async Task ACell_CountsDaysWithoutABlank_OfTheDaysTheOfficeOpens()
    {
        await EnteredAsync(butNot: new DateOnly(2026, 10, 14));
        await Counts.ReadAsync(async db =>
        {
            db.OfficeDayExceptions.Add(OfficeDayException.Opening((await db.Offices.SingleAsync(row => row.Slug == Branch)).Id, new DateOnly(2026, 10, 17), "臨時窓口"));
            return await db.SaveChangesAsync();
        });

        var cell = await CellAsync();

        Assert.Equal((22, 20, 0), (cell.DaysExpected, cell.DaysEntered, cell.DaysConfirmed));
    }

    [Theory]
    [InlineData(null, Timeliness.Missing, 8)]
    [InlineData("2026-11-10T14:59:00Z", Timeliness.OnTime, 0)]
    [InlineData("2026-11-10T15:00:00Z", Timeliness.Late, 1)]
    [InlineData("2026-11-16T01:00:00Z", Timeliness.Late, 4)]
    public async Task Lateness_CountsBusinessDaysInTokyo(string? submittedAt, Timeliness kind, int days)
    {
        await IsAsync(submittedAt is null ? Open : Submitted, submittedAt: submittedAt is null ? null : DateTime.Parse(submittedAt).ToUniversalTime());

        var timeliness = (await CellAsync()).Timeliness;

        Assert.Equal((kind, days, new DateOnly(2026, 11, 10)), (timeliness.Kind, timeliness.LateDays, timeliness.DueOn));
    }

    [Fact]
    public async Task ADueDayThatWasSet_Holds()
    {
        await IsAsync(Open);
        await Counts.AsAsync<DueDayService, bool>(Headquarters, async days =>
        {
            await days.SetAsync(October, new DateOnly(2026, 11, 20), version: null);
            return true;
        });

        Assert.Equal(Timeliness.NotDue, (await CellAsync()).Timeliness.Kind);
    }

    [Fact]
    public async Task WhatWasCorrected_AlertsAndHeldTaps_StandInTheCell()
    {
        await IsAsync(Approved, correctedAt: new DateTime(2026, 11, 18, 1, 0, 0, DateTimeKind.Utc));
        await Counts.ReadAsync(async db =>
        {
            var office = (await db.Offices.SingleAsync(row => row.Slug == Branch)).Id;
            db.CountAlerts.Add(Alert(office, answered: false));
            db.CountAlerts.Add(Alert(office, answered: true));
            return await db.SaveChangesAsync();
        });

        var cell = await CellAsync();

        Assert.True(cell.IsCorrected && cell.WasCorrected);
        Assert.Equal(1, cell.OpenAlerts);
        await MovedAsync(Approver, Approve);
        await MovedAsync(Headquarters, OfficeMonthAction.Lock);
        await MovedAsync(Head, RequestReopen, "数え違い");
        Assert.True((await CellAsync()).IsReopenAsked);
        await MovedAsync(Headquarters, Reopen, "依頼により");
        cell = await CellAsync();
        Assert.True(cell is { IsReopenAsked: false, WasCorrected: true, State: Open });
    }

    [Fact]
    public async Task BeforeAnythingWasRecorded_NothingIsOwed()
    {
        await IsAsync(Open, month: new DateOnly(2026, 9, 1));

        var row = (await BoardAsync()).Rows.Single(each => each.Office.Slug == Branch);

        Assert.Equal([9, 10, 11], row.Cells.Select(cell => cell.Month.Month));
    }

    [Fact]
    public async Task AMonthOfOneFigure_IsHistory_AndMakesNobodyOweTheMonthsSince()
    {
        await IsAsync(Open, month: new DateOnly(2026, 9, 1));
        var (office, item) = await Counts.ReadAsync(async db =>
            ((await db.Offices.SingleAsync(row => row.Slug == Branch)).Id, (await db.CountItems.SingleAsync(row => row.Slug == "moving")).Id));
        await Counts.AsAsync<CountLedger, IReadOnlyList<LedgerOutcome>>(null, ledger => ledger.RecordAllAsync(
            [new SetCount(Guid.NewGuid(), CountCell.Month(office, new DateOnly(2026, 5, 1), item), 300, null, CountAuthor.System, CountLineKind.Import)]));

        var rows = (await BoardAsync()).Rows;

        Assert.Equal([9, 10, 11], rows.Single(each => each.Office.Slug == WardOffice).Cells.Select(cell => cell.Month.Month));
    }

    [Fact]
    public async Task AnOfficeThatOpensOrClosesInTheYear_OwesItsOwnMonthsOnly()
    {
        await IsAsync(Open, month: new DateOnly(2026, 4, 1));
        await Counts.ReadAsync(db => db.OfficePeriods
            .Where(period => period.OfficeId == db.Offices.Single(row => row.Slug == Branch).Id && period.ValidTo == null)
            .ExecuteUpdateAsync(set => set.SetProperty(period => period.ValidTo, new DateOnly(2026, 8, 31))));

        var row = (await BoardAsync()).Rows.Single(each => each.Office.Slug == Branch);

        Assert.Equal([4, 5, 6, 7, 8], row.Cells.Select(cell => cell.Month.Month));
    }

    [Fact]
    public async Task TheTurns_AreThoseOfTheTable()
    {
        await IsAsync(Submitted, submittedBy: Head.StaffMemberId);

        Assert.Equal([Branch], (await TurnsAsync(Approver)).ToApprove.Select(cell => cell.Office.Slug));
        Assert.DoesNotContain((await TurnsAsync(Head)).ToSubmit, cell => cell.Month == October);
        await MovedAsync(Approver, Return, "14日を確かめてください");
        var returned = (await TurnsAsync(Head)).ToSubmit.Single(cell => cell.Month == October);
        Assert.Equal(new MonthReason("中央区役所 区民課", "14日を確かめてください"), (await TurnsAsync(Head)).Reasons[(returned.Office.Id, October)]);
        Assert.Contains(Branch, (await TurnsAsync(WardClerk)).Overdue.Select(cell => cell.Office.Slug));
        await IsAsync(Approved);
        Assert.Equal([Branch], (await TurnsAsync(Headquarters)).ToLock.Select(cell => cell.Office.Slug));
    }

    private static CountAlert Alert(int office, bool answered) => new()
    {
        OfficeId = office,
        Date = new DateOnly(2026, 10, answered ? 13 : 14),
        CountItemId = null,
        Rule = "zero-on-open-day",
        Priority = 1,
        Message = "開庁日なのに 0 件です",
        Count = 0,
        RaisedAt = new DateTime(2026, 10, 14, 9, 0, 0, DateTimeKind.Utc),
        AnsweredAt = answered ? new DateTime(2026, 10, 15, 9, 0, 0, DateTimeKind.Utc) : null,
    };

    private async Task<ClosingCell> CellAsync() => (await BoardAsync()).Rows.Single(row => row.Office.Slug == Branch).Find(October)!;

    private Task<ClosingBoard> BoardAsync() => Counts.AsAsync<ClosingBoardQueries, ClosingBoard>(null, boards => boards.OfYearAsync(new FiscalYear(2026)));

    private Task<MonthTurns> TurnsAsync(Core.Accounts.StaffSnapshot person) => Counts.AsAsync<MonthTurnQueries, MonthTurns>(person, turns => turns.OfAsync(person));
}
