using KumamotoWards.Core.WindowCounts.Tallies;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Tallies;

public sealed class ReadingTheTallyDayTests : BranchDay
{
    [Fact]
    public async Task AnUntouchedDay_IsBlank_AndNobodyCounts()
    {
        var day = await TodayAsync();

        Assert.Equal(["moving", "seal", "certificate", "family-register-counter"], day.Items.Select(item => item.Item.Slug));
        Assert.All(day.Items, item => Assert.Null(item.Value));
        Assert.Equal((0, Friday), (day.Total, day.Date));
        Assert.Empty(day.Counters);
    }

    [Fact]
    public async Task Taps_Show_WithWhoCounts_OnceAPerson()
    {
        var colleague = await Counts.PersonInAsync(Branch, "井手 浩");
        await TapAsync(Clerk, "moving", 1);
        await TapAsync(Clerk, "seal", 1);
        await TapAsync(colleague, "moving", 2);

        var day = await TodayAsync();

        Assert.Equal((3, 4), (day.Items[0].Value, day.Total));
        Assert.Equal([colleague.StaffNumber, Clerk.StaffNumber], day.Counters.Select(counter => counter.StaffNumber).OrderByDescending(number => number == colleague.StaffNumber));
    }

    [Fact]
    public async Task WhoTypedNumbers_OrCountedAnotherDay_IsNotCounting()
    {
        await SavedAsync(Set("moving", 5));
        await TapAsync(Clerk, "moving", 1, Friday.AddDays(-1));

        var day = await TodayAsync();

        Assert.Empty(day.Counters);
        Assert.Equal(5, day.Items[0].Value);
    }

    [Theory]
    [InlineData("hq-citizen-affairs", 0)]
    [InlineData("hanazono-general-branch", 0)]
    [InlineData("chuo-resident-affairs", 1)]
    [InlineData("system-administration", 1)]
    public async Task Names_ShowToTheUnit_TheWardAndAdministratorsAlone(string unit, int names)
    {
        await TapAsync(Clerk, "moving", 1);

        Assert.Equal(names, (await TodayAsync(await Counts.PersonInAsync(unit))).Counters.Count);
    }

    [Fact]
    public async Task ATap_KeepsTheInstantItHappened_ButNeverALaterOneThanItArrived()
    {
        var now = new DateTime(2026, 11, 20, 8, 2, 0, DateTimeKind.Utc);
        await TapAsync(Clerk, "moving", 1, at: now.AddHours(-3));
        await TapAsync(Clerk, "moving", 1, at: now.AddDays(2));
        await TapAsync(Clerk, "seal", -1, at: now.AddHours(-1));

        var lines = await LinesAsync();
        var held = await Counts.ReadAsync(db => db.HeldTallies.SingleAsync());

        Assert.Equal([now.AddHours(-3), lines[1].RecordedAt], lines.Select(line => line.HappenedAt!.Value));
        Assert.Equal(now.AddHours(-1), held.HappenedAt);
    }

    [Fact]
    public async Task AnUnknownOffice_HasNoDay() =>
        Assert.Null(await Counts.AsAsync<TallyDayQueries, TallyDay?>(Clerk, queries => queries.TodayAsync(Clerk, "atlantis")));

    private async Task<TallyDay> TodayAsync(Core.Accounts.StaffSnapshot? reader = null) => (await Counts.AsAsync<TallyDayQueries, TallyDay?>(Clerk, queries => queries.TodayAsync(reader ?? Clerk, Branch)))!;

    private async Task TapAsync(Core.Accounts.StaffSnapshot person, string item, int delta, DateOnly? date = null, DateTime? at = null) =>
        Assert.IsType<TalliesRecorded>(await Counts.AsAsync<TallyService, TallyResult>(
            person, service => service.RecordAsync(person, Branch, [new(Guid.NewGuid(), item, date ?? Friday, delta, at)])));
}
