using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.TestSupport.Databases;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends;

public sealed class LoadingFiguresTests
{
    // A branch that takes four items, and one of its ward that nothing is recorded for.
    private const string Branch = "oe-branch";
    private const string OtherBranch = "akitsu-branch";

    [Theory, OnSqlite, OnSqlServer]
    public async Task LockedMonths_MakeACompleteFinalYear(DatabaseProvider provider)
    {
        await using var city = await RecordedCity.CreateAsync(provider);

        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Locked);

        var year = await city.OfficeYearAsync(Branch, 2020);
        Assert.Equal([120, 120, 120, 120], year.Figures.OfType<long>());
        Assert.True(year is { HasEveryMonth: true, IsLocked: true, IsPublished: false });
        Assert.Equal(new DateOnly(2021, 3, 31), year.Through);
    }

    [Fact]
    public async Task MonthsEnteredAsAWhole_AreCompleteButNotFinal()
    {
        await using var city = await RecordedCity.CreateAsync();

        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Open);

        var year = await city.OfficeYearAsync(Branch, 2020);
        Assert.True(year is { HasEveryMonth: true, IsLocked: false });
    }

    [Theory]
    [InlineData(OfficeMonthState.Submitted)]
    [InlineData(OfficeMonthState.Approved)]
    public async Task ClosedMonthsWithBlankDays_AreCompleteButNotFinal(OfficeMonthState state)
    {
        await using var city = await RecordedCity.CreateAsync();

        await city.RecordYearAsync(Branch, 2020, value: 10, state, days: 15);

        Assert.True(await city.OfficeYearAsync(Branch, 2020) is { HasEveryMonth: true, IsLocked: false, Through: { Month: 3, Day: 31 } });
    }

    [Fact]
    public async Task NextDay_AndNextYear_AreSeenThoughNothingWasWritten()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordDayAsync(Branch, new DateOnly(2026, 11, 18), value: 7);
        await city.FiguresAsync();

        city.MoveTo(new DateOnly(2026, 11, 21));
        Assert.Equal(new DateOnly(2026, 11, 21), (await city.FiguresAsync()).Today);
        city.MoveTo(new DateOnly(2027, 4, 1));

        Assert.Equal(2027, (await city.FiguresAsync()).RunningYear.StartYear);
        Assert.True((await city.OfficeYearAsync(Branch, 2027)).Handles(0));
        Assert.Equal(28, (await city.OfficeYearAsync(Branch, 2026)).Figures.Sum());
    }

    [Fact]
    public async Task ANoteWrittenMeanwhile_LeavesTheFigures()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordDayAsync(Branch, new DateOnly(2026, 11, 18), value: 7);
        await city.FiguresAsync();

        await city.WriteNoteAsync("水害", new DateOnly(2026, 7, 1), breaksSeries: true);

        Assert.Equal(28, (await city.OfficeYearAsync(Branch, 2026)).Figures.Sum());
        Assert.Equal("水害", Assert.Single((await city.FiguresAsync()).Notes).Text);
    }

    [Fact]
    public async Task MonthThatIsMissing_MakesTheYearIncomplete()
    {
        await using var city = await RecordedCity.CreateAsync();

        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Locked, days: 0, without: 8);

        Assert.True(await city.OfficeYearAsync(Branch, 2020) is { HasEveryMonth: false, IsLocked: false });
    }

    [Fact]
    public async Task OpenMonthsWithBlankDays_MakeTheYearIncomplete()
    {
        await using var city = await RecordedCity.CreateAsync();

        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Open, days: 15);
        await city.RecordYearAsync(OtherBranch, 2020, value: 10, OfficeMonthState.Open, days: 23);

        Assert.False((await city.OfficeYearAsync(Branch, 2020)).HasEveryMonth);
        Assert.True((await city.OfficeYearAsync(OtherBranch, 2020)).HasEveryMonth);
    }

    [Fact]
    public async Task RunningYear_GoesThroughTheLastDayWithCounts()
    {
        await using var city = await RecordedCity.CreateAsync();

        await city.RecordDayAsync(Branch, new DateOnly(2026, 11, 18), value: 7);

        var year = await city.OfficeYearAsync(Branch, 2026);
        Assert.Equal(28, year.Figures.Sum());
        Assert.Equal((new DateOnly(2026, 11, 18), false), (year.Through, year.HasEveryMonth));
    }

    [Fact]
    public async Task YearWithoutFigures_IsBlankWhereTheOfficeTakesTheItem()
    {
        await using var city = await RecordedCity.CreateAsync();

        var (open, closed) = (await city.OfficeYearAsync(Branch, 2026), await city.OfficeYearAsync("kengun-culture-hall", 2026));

        Assert.Equal([true, true, true, false, true, false, false, false], open.Handled);
        Assert.All(closed.Handled, Assert.False);
        Assert.Equal((false, true), (open.HasEveryMonth, closed.HasEveryMonth));
    }

    [Fact]
    public async Task NothingChanged_GivesTheSameFigures()
    {
        await using var city = await RecordedCity.CreateAsync();

        Assert.Same(await city.FiguresAsync(), await city.FiguresAsync());
    }

    [Fact]
    public async Task ChangedMonth_IsSeenAndNothingElseIsReadAgain()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Open);
        await city.RecordYearAsync(Branch, 2021, value: 10, OfficeMonthState.Open);
        await city.RecordYearAsync(OtherBranch, 2020, value: 10, OfficeMonthState.Open);
        var before = await city.FiguresAsync();

        await city.ChangeMonthAsync(Branch, new DateOnly(2020, 8, 1), value: 310);

        var after = await city.FiguresAsync();
        var (branch, other) = (after.Offices.Single(office => office.Slug == Branch), after.Offices.Single(office => office.Slug == OtherBranch));
        Assert.Equal(780, after.Of(branch, new FiscalYear(2020)).Figures.Sum());
        Assert.Same(before.Of(branch, new FiscalYear(2021)), after.Of(branch, new FiscalYear(2021)));
        Assert.Same(before.Of(other, new FiscalYear(2020)), after.Of(other, new FiscalYear(2020)));
    }

    [Fact]
    public async Task OrganizationLoadedTwice_IsTheSameOrganization()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Open);
        await city.RecordYearAsync(OtherBranch, 2020, value: 10, OfficeMonthState.Open);
        await city.AskMonthsAsync(months => months.FiguresAsync());

        await city.LoadOrganizationAgainAsync();
        await city.ChangeMonthAsync(Branch, new DateOnly(2020, 8, 1), value: 310);

        Assert.Equal(780, (await city.OfficeYearAsync(Branch, 2020)).Figures.Sum());
        var months = await city.AskMonthsAsync(months => months.FiguresAsync());
        var other = months.Yearly.Offices.Single(office => office.Slug == OtherBranch);
        Assert.Equal(months.Of(other, new DateOnly(2020, 8, 1)).Figures.Sum() * 12, months.Yearly.Of(other, new FiscalYear(2020)).Figures.Sum());
        Assert.NotEqual(0, months.Yearly.Of(other, new FiscalYear(2020)).Figures.Sum());
    }

    [Fact]
    public async Task MonthsReadAfterAnotherLoadOfTheOrganization_AreThere()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Open);
        var figures = await city.FiguresAsync();

        await city.LoadOrganizationAgainAsync();

        var months = await city.AskMonthsAsync(months => months.FiguresAsync());
        Assert.Equal(40, months.Of(figures.Offices.Single(office => office.Slug == Branch), new DateOnly(2020, 8, 1)).Figures.Sum());
    }

    [Fact]
    public async Task FirstMonthOfAnEarlierYear_ExtendsTheYears()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.FiguresAsync();

        await city.RecordYearAsync(Branch, 2009, value: 10, OfficeMonthState.Locked);

        Assert.Equal(new FiscalYear(2009), (await city.FiguresAsync()).Years[0]);
        Assert.True((await city.OfficeYearAsync(OtherBranch, 2010)).Handles(0));
    }

    [Fact]
    public async Task ChangedPublishedFigure_IsSeen()
    {
        await using var city = await RecordedCity.CreateAsync();
        var before = await city.OfficeYearAsync(Branch, 2013);

        await city.ChangePublishedAsync(Branch, 2013, value: 1);

        Assert.NotEqual(before.Figures.Sum(), (await city.OfficeYearAsync(Branch, 2013)).Figures.Sum());
    }
}
