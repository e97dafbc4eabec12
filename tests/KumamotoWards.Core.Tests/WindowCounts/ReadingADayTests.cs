using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts;

public sealed class ReadingADayTests : BranchDay
{
    [Fact]
    public async Task TheSheet_HasWhatIsComparedWithToday()
    {
        for (var weeks = 1; weeks <= 13; weeks++) await SavedAsync(Set("moving", 10 * weeks, date: Friday.AddDays(-7 * weeks)));
        await SavedAsync(Set("moving", 118, date: Friday.AddDays(-1)));
        await SavedAsync(Set("moving", 112));

        var sheet = await SheetAsync(Friday);

        Assert.Equal(["moving", "seal", "certificate", "family-register-counter"], sheet.Rows.Select(row => row.Item.Slug));
        var row = sheet.Rows[0];
        Assert.Equal((112, 118, 10, 65.0), (row.Value!.Value, row.PreviousDay!.Value, row.LastWeek!.Value, row.Average!.Value));
        Assert.Equal((CountWriteMode.Own, "山口 真理", CountLineKind.Entry), (row.Mode, row.Last!.By, row.Last.Kind));
        Assert.NotNull(row.UsualRange);
        Assert.Equal((3, false, 112), (sheet.Units.Single().BlankItems, sheet.IsConfirmed, sheet.Total));
    }

    [Theory]
    [InlineData("chuo-resident-affairs", "山口 真理")]
    [InlineData("nishi-resident-affairs", null)]
    [InlineData("hq-citizen-affairs", null)]
    public async Task WhoEnteredIt_IsNamedToTheOwnWardOnly(string unit, string? name)
    {
        await SavedAsync(WholeDay());
        await Counts.AsAsync<DayConfirmationService, ConfirmationResult>(Clerk, days => days.ConfirmAsync(Clerk, Branch, Friday));
        var reader = await Counts.PersonInAsync(unit);

        var sheet = await Counts.AsAsync<DailyCountQueries, DaySheet?>(reader, daily => daily.SheetAsync(reader, Branch, Friday));

        Assert.Equal((name, name), (sheet!.LastSaved!.By, sheet.Units.Single().ConfirmedBy));
        Assert.NotNull(sheet.Units.Single().ConfirmedAt);
    }

    [Theory]
    [InlineData("2026-11-24", "2026-11-20")]
    [InlineData("2026-11-20", "2026-11-19")]
    [InlineData("2026-11-04", "2026-11-02")]
    public async Task Yesterday_IsTheLastBusinessDay(string date, string previous) =>
        Assert.Equal(DateOnly.Parse(previous), (await SheetAsync(DateOnly.Parse(date))).PreviousDay);

    [Fact]
    public async Task AClosedDay_LeavesOnlyWhatComesOutsideHours()
    {
        var sheet = await SheetAsync(new DateOnly(2026, 11, 15));

        Assert.Equal(["family-register-counter"], sheet.Rows.Where(row => row.CanWrite).Select(row => row.Item.Slug));
        Assert.All(sheet.Rows, row => Assert.False(row.IsExpected));
        Assert.Equal("日曜日は閉庁日です", sheet.Day.Reason);
    }

    [Fact]
    public async Task TheWardOfficeAtItsBranch_IsAskedWhy()
    {
        var ward = await Counts.PersonInAsync("chuo-resident-affairs");
        Assert.True((await SheetAsync(Friday, ward)).AsksOnBehalfReason);

        await SaveAsAsync(ward, Branch, [Set("moving", 1)], "所長が出張のため");

        var sheet = await SheetAsync(Friday, ward);
        Assert.False(sheet.AsksOnBehalfReason);
        Assert.Equal("所長が出張のため", sheet.OnBehalf.Single().Reason);
    }

    [Fact]
    public async Task TheStrip_ShowsHowFarEachDayHasCome()
    {
        await SavedAsync(WholeDay(Friday.AddDays(-2)));
        await Counts.AsAsync<DayConfirmationService, ConfirmationResult>(Clerk, service => service.ConfirmAsync(Clerk, Branch, Friday.AddDays(-2)));
        await SavedAsync(WholeDay(Friday.AddDays(-1)));

        var strip = await Counts.AsAsync<DailyCountQueries, IReadOnlyList<DayStripDay>?>(Clerk, queries => queries.StripAsync(Branch, Friday));

        Assert.Equal(31, strip!.Count);
        Assert.Equal([DayProgress.Confirmed, DayProgress.Entered, DayProgress.Blank], strip.TakeLast(3).Select(day => day.Progress));
        Assert.Equal((4, true), (strip[^1].BlankItems, strip[^1].IsToday));
        Assert.Equal(DayProgress.NothingExpected, strip.Single(day => day.Day.Date == new DateOnly(2026, 11, 3)).Progress);
    }

    [Fact]
    public async Task AnUnknownOffice_HasNoSheet() =>
        Assert.Null(await Counts.AsAsync<DailyCountQueries, DaySheet?>(Clerk, queries => queries.SheetAsync(Clerk, "atlantis", Friday)));

    private async Task<DaySheet> SheetAsync(DateOnly date, StaffSnapshot? person = null) =>
        (await Counts.AsAsync<DailyCountQueries, DaySheet?>(person ?? Clerk, queries => queries.SheetAsync(person ?? Clerk, Branch, date)))!;
}
