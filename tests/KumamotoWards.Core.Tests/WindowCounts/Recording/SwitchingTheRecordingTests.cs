using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Recording;
using KumamotoWards.TestSupport.Databases;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Recording;

/// <summary>Headquarters switches a month or year of a branch between one figure and its parts.</summary>
public sealed class SwitchingTheRecordingTests : IAsyncLifetime
{
    private const string Reason = "報告書の合計に合わせるため";
    private static readonly DateOnly May = new(2016, 5, 1);
    private static readonly FiscalYear Year = new(2016);

    private CountsDatabase _counts = null!;
    private StaffSnapshot _headquarters = null!;
    private RecordingScope _month = null!;
    private RecordingScope _year = null!;

    public async Task InitializeAsync()
    {
        _counts = await CountsDatabase.CreateAsync();
        _headquarters = await _counts.PersonInAsync("hq-citizen-affairs", "緒方 由美");
        var rules = await _counts.RulesAsync();
        var (office, item) = (rules.Directory.FindOffice("oe-branch")!, rules.Catalog.FindItem("moving")!);
        (_month, _year) = (RecordingScope.OfMonth(office, item, May), RecordingScope.OfYear(office, item, Year));
    }

    public Task DisposeAsync() => _counts.DisposeAsync().AsTask();

    [Theory, OnSqlite, OnSqlServer]
    public async Task DaysBecomeOneFigure_AndTheSameDaysAgain(DatabaseProvider provider)
    {
        await _counts.DisposeAsync();
        _counts = await CountsDatabase.CreateAsync(provider);
        _headquarters = await _counts.PersonInAsync("hq-citizen-affairs");
        await SetAsync(Day(10), 12);
        await SetAsync(Day(11), 0);
        await SetAsync(Day(12), 7);

        Assert.True(await SwitchAsync(_month, count: 19));

        var whole = await FindAsync(_month);
        Assert.Equal((19, 0, 19), (whole.Figure, whole.Parts.Count, whole.EarlierSum));
        Assert.Equal([(19, 0)], await MonthsAsync());
        Assert.Equal(0, await _counts.ReadAsync(db => db.DailyCounts.CountAsync()));

        Assert.True(await SwitchAsync(_month, restores: true));

        var days = await FindAsync(_month);
        Assert.Equal([12, 0, 7], days.Parts.Select(part => part.Value));
        Assert.Equal([(19, 3)], await MonthsAsync());
        await AssertCleanAsync();
    }

    [Fact]
    public async Task EveryLine_NamesTheWayTheReasonAndHeadquarters()
    {
        await SetAsync(Day(10), 12);
        await SwitchAsync(_month, count: 12);

        var lines = (await LinesAsync()).TakeLast(2).ToList();

        Assert.Equal([(CountPeriod.Day, (int?)null), (CountPeriod.Month, 12)], lines.Select(line => (line.Period, line.StateAfter)));
        Assert.All(lines, line => Assert.Equal((CountLineKind.Correction, $"日ごとの記録を月の合計に切替：{Reason}"), (line.Kind, line.Reason)));
        Assert.All(lines, line => Assert.Equal((_headquarters.StaffMemberId, _headquarters.Primary!.UnitId), (line.StaffMemberId!.Value, line.UnitId!.Value)));
    }

    [Fact]
    public async Task WithoutTheEarlierDays_TheyAreBlankAgain_AndTheOfficeMayEnterThem()
    {
        await SetAsync(Day(10), 12);
        await SwitchAsync(_month, count: 12);

        Assert.True(await SwitchAsync(_month));

        Assert.True((await FindAsync(_month)).IsBlank);
        await SetAsync(Day(10), 13);
        await AssertCleanAsync();
    }

    [Fact]
    public async Task AYearOfDaysAndMonths_BecomesOneFigure_AndIsItselfAgain()
    {
        await SetAsync(Day(10), 12);
        await SetAsync(CountCell.Month(_month.Office.Id, new DateOnly(2016, 6, 1), _month.Item.Id), 300);

        Assert.True(await SwitchAsync(_year, count: 320, acceptsDifference: true));

        Assert.Equal((320, 312), ((await FindAsync(_year)).Figure, (await FindAsync(_year)).EarlierSum));
        Assert.Equal(320, (await FindAsync(_month)).YearFigure);
        Assert.Empty(await MonthsAsync());
        await AssertCleanAsync();

        Assert.True(await SwitchAsync(_year, restores: true));

        Assert.Equal([(CountPeriod.Day, 12), (CountPeriod.Month, 300)], (await FindAsync(_year)).Parts.Select(part => (part.Cell.Period, part.Value)));
        await AssertCleanAsync();
    }

    [Fact]
    public async Task APublishedYear_GivesWayToItsMonths()
    {
        var published = RecordingScope.OfYear(_year.Office, _year.Item, new FiscalYear(2013));
        Assert.NotNull((await FindAsync(published)).Figure);

        Assert.True(await SwitchAsync(published));

        await SetAsync(CountCell.Month(_month.Office.Id, new DateOnly(2013, 4, 1), _month.Item.Id), 200);
        await AssertCleanAsync();
    }

    [Fact]
    public async Task AFigureOtherThanTheSum_IsAskedAbout()
    {
        await SetAsync(Day(10), 12);

        await BrokenAsync("AcceptsDifference", () => SwitchAsync(_month, count: 13));

        Assert.Equal([12], (await FindAsync(_month)).Parts.Select(part => part.Value));
        Assert.True(await SwitchAsync(_month, count: 13, acceptsDifference: true));
        Assert.Equal(13, (await FindAsync(_month)).Figure);
    }

    [Theory]
    [InlineData(null, "Count")]
    [InlineData(-1, "Count")]
    [InlineData(1_000_000, "Count")]
    public async Task AFigure_IsNeeded_AndKeepsWithinItsRange(int? count, string field)
    {
        await SetAsync(Day(10), 12);
        await BrokenAsync(field, () => SwitchAsync(_month, count, acceptsDifference: true));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData(181)]
    public async Task AReason_IsNeeded_AndHasItsRoom(object reason)
    {
        await SetAsync(Day(10), 12);
        await BrokenAsync("Reason", () => SwitchAsync(_month, count: 12, reason: reason as string ?? new string('あ', (int)reason)));
    }

    [Fact]
    public async Task WhatChangedSinceItWasShown_IsNotSwitched()
    {
        await SetAsync(Day(10), 12);
        var shown = (await FindAsync(_month)).Version;
        await SetAsync(Day(11), 1);

        Assert.False(await SwitchAsync(_month, count: 12, version: shown));

        Assert.Equal(2, (await FindAsync(_month)).Parts.Count);
    }

    [Fact]
    public async Task SentTwice_ItIsSwitchedOnce()
    {
        await SetAsync(Day(10), 12);
        var (id, shown) = (Guid.NewGuid(), (await FindAsync(_month)).Version);
        await SwitchAsync(_month, count: 12, version: shown, id: id);
        var lines = (await LinesAsync()).Count;

        Assert.True(await SwitchAsync(_month, count: 12, version: shown, id: id));

        Assert.Equal(lines, (await LinesAsync()).Count);
        Assert.Equal(12, (await FindAsync(_month)).Figure);
    }

    [Fact]
    public async Task AfterALaterFigure_TheDaysBeforeTheSwitchCanStillStandAgain()
    {
        await SetAsync(Day(10), 12);
        await SwitchAsync(_month, count: 12);
        await SetAsync(_month.Whole, 15);

        Assert.Equal([12], (await FindAsync(_month)).Earlier.Select(part => part.Value));
    }

    [Fact]
    public async Task AFigureThatNoSwitchBrought_HasNoEarlierDays()
    {
        await SetAsync(_month.Whole, 15);
        Assert.Empty((await FindAsync(_month)).Earlier);
    }

    [Theory]
    [InlineData(OfficeMonthState.Submitted, "提出済みです")]
    [InlineData(OfficeMonthState.Approved, "承認済みです")]
    [InlineData(OfficeMonthState.Locked, "締められています")]
    public async Task AMonthThatIsNotOpen_RefusesItself_AndItsYear(OfficeMonthState state, string words)
    {
        await SetAsync(Day(10), 12);
        await StateAsync(state);

        Assert.Contains(words, await BrokenAsync("", () => SwitchAsync(_month, count: 12)), StringComparison.Ordinal);
        Assert.Contains(words, await BrokenAsync("", () => SwitchAsync(_year, count: 12)), StringComparison.Ordinal);

        Assert.Equal([12], (await FindAsync(_month)).Parts.Select(part => part.Value));
    }

    [Fact]
    public async Task AMonthOrYearThatIsNotOver_HasNoOneFigureYet()
    {
        var november = RecordingScope.OfMonth(_month.Office, _month.Item, new DateOnly(2026, 11, 1));
        await SetAsync(CountCell.Day(_month.Office.Id, new DateOnly(2026, 11, 2), _month.Item.Id), 3);

        Assert.StartsWith("月が終わっていません", await BrokenAsync("", () => SwitchAsync(november, count: 3)), StringComparison.Ordinal);
        Assert.StartsWith("年度が終わっていません", await BrokenAsync("", () => SwitchAsync(RecordingScope.OfYear(_month.Office, _month.Item, new FiscalYear(2026)), count: 3)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMonthOfAYearWithOneFigure_WaitsForTheYear() =>
        Assert.Contains("先に年度の", await BrokenAsync("", () => SwitchAsync(RecordingScope.OfMonth(_month.Office, _month.Item, new DateOnly(2013, 5, 1)), count: 3)), StringComparison.Ordinal);

    [Theory]
    [InlineData("oe-branch")]
    [InlineData("chuo-resident-affairs")]
    public async Task OnlyHeadquarters_Switches(string unit)
    {
        await SetAsync(Day(10), 12);
        var clerk = await _counts.PersonInAsync(unit);

        await BrokenAsync("", () => SwitchAsync(_month, count: 12, person: clerk));
    }

    [Fact]
    public async Task ConfirmedDaysThatAreCleared_AreNoLongerConfirmed()
    {
        await SetAsync(Day(10), 12);
        var unit = (await _counts.RulesAsync()).Catalog.Find(_month.Office.Id, _month.Item.Id, May)!.ResponsibleUnitId!.Value;
        await _counts.ReadAsync(async db =>
        {
            db.DayConfirmations.Add(new DayConfirmation { OfficeId = _month.Office.Id, Date = May.AddDays(9), UnitId = unit, ConfirmedAt = new DateTime(2016, 5, 10, 8, 0, 0, DateTimeKind.Utc) });
            return await db.SaveChangesAsync();
        });

        await SwitchAsync(_month, count: 12);

        Assert.Equal(0, await _counts.ReadAsync(db => db.DayConfirmations.CountAsync()));
    }

    private CountCell Day(int day) => CountCell.Day(_month.Office.Id, May.AddDays(day - 1), _month.Item.Id);

    private Task<RecordingState> FindAsync(RecordingScope scope) => _counts.AsAsync<RecordingQueries, RecordingState>(null, queries => queries.FindAsync(scope));

    private async Task<bool> SwitchAsync(
        RecordingScope scope, int? count = null, bool acceptsDifference = false, bool restores = false, string? reason = Reason,
        string? version = null, Guid? id = null, StaffSnapshot? person = null)
    {
        version ??= (await FindAsync(scope)).Version;
        var request = new SwitchRequest(id ?? Guid.NewGuid(), version, count, acceptsDifference, restores, reason);
        return await _counts.AsAsync<RecordingSwitch, bool>(person ?? _headquarters, service => service.SwitchAsync(person ?? _headquarters, scope, request));
    }

    private static async Task<string> BrokenAsync(string field, Func<Task> write)
    {
        var broken = await Assert.ThrowsAsync<RuleViolationException>(write);
        Assert.Equal(field, broken.Field);
        return broken.Message;
    }

    private Task<IReadOnlyList<LedgerOutcome>> SetAsync(CountCell cell, int? count) => _counts.AsAsync<CountLedger, IReadOnlyList<LedgerOutcome>>(
        null, ledger => ledger.RecordAllAsync([new SetCount(Guid.NewGuid(), cell, count, Seen: null, CountAuthor.System, CountLineKind.Import)]));

    private Task<List<CountLine>> LinesAsync() => _counts.ReadAsync(db => db.CountLines.OrderBy(line => line.Id).ToListAsync());

    private Task<List<(int, int)>> MonthsAsync() => _counts.ReadAsync(db => db.MonthlyCounts.Select(count => new ValueTuple<int, int>(count.Value, count.DaysEntered)).ToListAsync());

    private Task<int> StateAsync(OfficeMonthState state) => _counts.ReadAsync(async db =>
    {
        var row = await db.OfficeMonths.SingleAsync();
        db.Entry(row).Property(each => each.State).CurrentValue = state;
        return await db.SaveChangesAsync();
    });

    private async Task AssertCleanAsync() =>
        Assert.Empty(await _counts.AsAsync<CountVerification, IReadOnlyList<CountDiscrepancy>>(null, verification => verification.RunAsync()));
}
