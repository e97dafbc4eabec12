using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.TestSupport.Databases;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends.Months;

/// <summary>Today is 20 November 2026.</summary>
public sealed class MonthlyFiguresTests
{
    // A branch that takes four items (moving, seal, certificate, tax certificate), and one of its ward that takes the same.
    private const string Branch = "oe-branch";
    private const string OtherBranch = "akitsu-branch";

    private static readonly DateOnly August = new(2020, 8, 1);

    [Theory, OnSqlite, OnSqlServer]
    public async Task LockedMonth_IsCompleteThroughItsLastDay(DatabaseProvider provider)
    {
        await using var city = await RecordedCity.CreateAsync(provider);
        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Locked);

        var figures = await city.AskMonthsAsync(months => months.FiguresAsync());

        var sum = figures.Sum(ScopeOf(figures, Branch), figures.Yearly.AllItems, August);
        Assert.Equal(new MonthFigure(August, 40, IsComplete: true, IsLocked: true, IsSample: false, new DateOnly(2020, 8, 31)), sum);
        Assert.Equal([2020], figures.Years.Select(year => year.StartYear));
    }

    [Fact]
    public async Task MonthNobodyWrote_IsNotKnownAndNotComplete()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Locked, days: 0, without: 8);

        var figures = await city.AskMonthsAsync(months => months.FiguresAsync());

        var office = figures.Of(OfficeOf(figures, Branch), August);
        Assert.Null(office.Sum(figures.Yearly.AllItems));
        Assert.True(office.Handles(0));
        Assert.Equal(new MonthFigure(August, null, false, false, false, null), figures.Sum(ScopeOf(figures, Branch), figures.Yearly.AllItems, August));
    }

    [Fact]
    public async Task OpenMonthWithBlankDays_IsNotComplete()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Open, days: 15);
        await city.RecordYearAsync(OtherBranch, 2020, value: 10, OfficeMonthState.Open, days: 23);

        var figures = await city.AskMonthsAsync(months => months.FiguresAsync());

        Assert.False(figures.Sum(ScopeOf(figures, Branch), figures.Yearly.AllItems, August).IsComplete);
        Assert.True(figures.Sum(ScopeOf(figures, OtherBranch), figures.Yearly.AllItems, August) is { IsComplete: true, IsLocked: false });
    }

    [Fact]
    public async Task MonthThatIsClosedOrEnteredAsAWhole_IsComplete()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Submitted, days: 15);
        await city.RecordYearAsync(OtherBranch, 2020, value: 10, OfficeMonthState.Open);

        var figures = await city.AskMonthsAsync(months => months.FiguresAsync());

        Assert.True(figures.Sum(ScopeOf(figures, Branch), figures.Yearly.AllItems, August) is { IsComplete: true, IsLocked: false, Through.Day: 31 });
        Assert.True(figures.Sum(ScopeOf(figures, OtherBranch), figures.Yearly.AllItems, August) is { IsComplete: true, IsLocked: false, Through.Day: 31 });
    }

    [Fact]
    public async Task WindowThatIsClosed_KeepsNoMonthFromBeingLocked()
    {
        await using var city = await RecordedCity.CreateAsync();

        var figures = await city.AskMonthsAsync(months => months.FiguresAsync());

        Assert.True(figures.Of(OfficeOf(figures, "kengun-culture-hall"), figures.RunningMonth).IsLocked);
        Assert.False(figures.Of(OfficeOf(figures, Branch), figures.RunningMonth).IsLocked);
    }

    [Fact]
    public async Task NextMonth_IsBegunThoughNothingWasWritten()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.AskMonthsAsync(months => months.FiguresAsync());

        city.MoveTo(new DateOnly(2026, 12, 1));

        var figures = await city.AskMonthsAsync(months => months.FiguresAsync());
        Assert.Equal(new DateOnly(2026, 12, 1), figures.RunningMonth);
        Assert.True(figures.Of(OfficeOf(figures, Branch), figures.RunningMonth).Handles(0));
    }

    [Fact]
    public async Task ItemThatTheOfficeDoesNotTake_IsNeitherKnownNorMissing()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Locked);

        var figures = await city.AskMonthsAsync(months => months.FiguresAsync());

        var notTaken = new ItemSet(figures.Yearly.Items, item => item == figures.Yearly.Items[3]);
        var office = figures.Of(OfficeOf(figures, Branch), August);
        Assert.False(office.Handles(3));
        Assert.Null(office.Sum(notTaken));
        Assert.True(office.IsComplete(notTaken));
    }

    [Fact]
    public async Task RunningMonth_GoesThroughTheLastDayWithCounts()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordDayAsync(Branch, new DateOnly(2026, 11, 18), value: 7);

        var figures = await city.AskMonthsAsync(months => months.FiguresAsync());

        var sum = figures.Sum(ScopeOf(figures, Branch), figures.Yearly.AllItems, figures.RunningMonth);
        Assert.Equal((28, new DateOnly(2026, 11, 18), false), (sum.Value, sum.Through, sum.IsComplete));
    }

    [Fact]
    public async Task ScopeOfSeveralOffices_IsCompleteOnlyWhenAllAre()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Locked);
        await city.RecordYearAsync(OtherBranch, 2020, value: 5, OfficeMonthState.Locked);

        var figures = await city.AskMonthsAsync(months => months.FiguresAsync());

        var sums = figures.Sums(TrendScope.City(figures.Yearly, "全市"), figures.Yearly.AllItems, new FiscalYear(2020));
        Assert.Equal(12, sums.Count);
        Assert.All(sums, sum => Assert.Equal((60, false, false), (sum.Value, sum.IsComplete, sum.IsLocked)));
    }

    [Fact]
    public async Task NothingChanged_GivesTheSameFigures()
    {
        await using var city = await RecordedCity.CreateAsync();

        Assert.Same(await city.AskMonthsAsync(months => months.FiguresAsync()), await city.AskMonthsAsync(months => months.FiguresAsync()));
    }

    [Fact]
    public async Task ChangedMonth_IsSeenAndNothingElseIsReadAgain()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Open);
        await city.RecordYearAsync(OtherBranch, 2020, value: 10, OfficeMonthState.Open);
        var before = await city.AskMonthsAsync(months => months.FiguresAsync());

        await city.ChangeMonthAsync(Branch, August, value: 310);

        var after = await city.AskMonthsAsync(months => months.FiguresAsync());
        Assert.Equal(340, after.Of(OfficeOf(after, Branch), August).Sum(after.Yearly.AllItems));
        Assert.Same(before.Of(OfficeOf(before, Branch), August.AddMonths(1)), after.Of(OfficeOf(after, Branch), August.AddMonths(1)));
        Assert.Same(before.Of(OfficeOf(before, OtherBranch), August), after.Of(OfficeOf(after, OtherBranch), August));
    }

    [Fact]
    public async Task FirstMonthOfAnEarlierYear_ExtendsTheMonths()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.AskMonthsAsync(months => months.FiguresAsync());

        await city.RecordYearAsync(Branch, 2009, value: 10, OfficeMonthState.Locked);

        var figures = await city.AskMonthsAsync(months => months.FiguresAsync());
        Assert.Equal(new DateOnly(2009, 4, 1), figures.FirstMonth);
        Assert.True(figures.Of(OfficeOf(figures, OtherBranch), new DateOnly(2010, 5, 1)).Handles(0));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task SumsOfDays_AreThoseOfTheDaysAsked(DatabaseProvider provider)
    {
        await using var city = await RecordedCity.CreateAsync(provider);
        await city.RecordDayAsync(Branch, new DateOnly(2026, 11, 18), value: 7);
        await city.RecordDayAsync(OtherBranch, new DateOnly(2026, 11, 18), value: 2);
        await city.RecordDayAsync(Branch, new DateOnly(2026, 10, 1), value: 5);
        var figures = await city.AskMonthsAsync(months => months.FiguresAsync());
        var (branch, moving) = (OfficeOf(figures, Branch), figures.Yearly.Items[0]);

        var byDate = await city.AskMonthsAsync(months =>
            months.DailySumsAsync(figures.Yearly.Offices, figures.Yearly.AllItems, new DateOnly(2026, 10, 2), new DateOnly(2026, 11, 18)));
        var ofMoving = await city.AskMonthsAsync(months => months.DailySumsAsync(
            [branch], new ItemSet(figures.Yearly.Items, item => item == moving), new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 17)));
        var byItem = await city.AskMonthsAsync(months => months.DailySumsAsync([branch], new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 18)));

        Assert.Equal([KeyValuePair.Create(new DateOnly(2026, 11, 18), 36L)], byDate);
        Assert.Equal([KeyValuePair.Create(new DateOnly(2026, 10, 1), 5L)], ofMoving);
        Assert.Equal(12, byItem[(branch.Id, moving.Id)]);
        Assert.Equal(4, byItem.Count);
    }

    private static Office OfficeOf(MonthlyFigures figures, string slug) => figures.Yearly.Offices.Single(office => office.Slug == slug);

    private static TrendScope ScopeOf(MonthlyFigures figures, string slug) => TrendScope.Of(figures.Yearly, OfficeOf(figures, slug));
}
