using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Core.WindowCounts;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends.Months;

/// <summary>Today is Friday, 20 November 2026; the branch takes four items and opens Monday to Friday.</summary>
public sealed class DaysOfAYearTests
{
    private const string Branch = "oe-branch";

    [Fact]
    public async Task Days_SayWhetherTheyAreWholeBlankClosedOrAhead()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordDayAsync(Branch, new DateOnly(2026, 11, 18), value: 7);

        var days = await DaysAsync(city, new DateOnly(2026, 11, 18), new DateOnly(2026, 11, 24));

        Assert.Equal(
            [(18, DayFigureKind.Whole, 28L), (19, DayFigureKind.Blank, null), (20, DayFigureKind.Blank, null), (21, DayFigureKind.Ahead, null), (22, DayFigureKind.Ahead, null),
                (23, DayFigureKind.Ahead, null), (24, DayFigureKind.Ahead, (long?)null)],
            days.Select(day => (day.Date.Day, day.Kind, day.Value)));
    }

    [Fact]
    public async Task Holidays_AreClosed()
    {
        await using var city = await RecordedCity.CreateAsync();

        // 3 November is 文化の日, a Tuesday in 2026; the 1st is a Sunday.
        var days = await DaysAsync(city, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 3));

        Assert.Equal([DayFigureKind.Closed, DayFigureKind.Blank, DayFigureKind.Closed], days.Select(day => day.Kind));
    }

    [Fact]
    public async Task DayOfTwoOffices_OfWhichOneHasEntered_IsAPart()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordDayAsync(Branch, new DateOnly(2026, 11, 18), value: 7);

        var days = await city.AskMonthsAsync(async months =>
        {
            var figures = await months.FiguresAsync();
            return await months.DaysAsync(figures, TrendScope.City(figures.Yearly, "全市"), figures.Yearly.AllItems, new(2026, 11, 18), new(2026, 11, 18));
        });

        Assert.Equal([new DayFigure(new(2026, 11, 18), DayFigureKind.Part, 28)], days);
    }

    [Fact]
    public async Task DaysOfAMonthEnteredAsAWhole_AreKnownOnlyByTheMonth()
    {
        await using var city = await RecordedCity.CreateAsync();
        await city.RecordYearAsync(Branch, 2020, value: 10, OfficeMonthState.Locked);

        var days = await DaysAsync(city, new DateOnly(2020, 8, 3), new DateOnly(2020, 8, 3));

        Assert.Equal([new DayFigure(new(2020, 8, 3), DayFigureKind.OnlyByMonth, null)], days);
    }

    [Fact]
    public async Task DayOfAnItemThatIsNotTaken_IsClosed()
    {
        await using var city = await RecordedCity.CreateAsync();

        var days = await city.AskMonthsAsync(async months =>
        {
            var figures = await months.FiguresAsync();
            var (office, notTaken) = (figures.Yearly.Offices.Single(office => office.Slug == Branch), new ItemSet(figures.Yearly.Items, item => item == figures.Yearly.Items[3]));
            return await months.DaysAsync(figures, TrendScope.Of(figures.Yearly, office), notTaken, new(2026, 11, 18), new(2026, 11, 18));
        });

        Assert.Equal([new DayFigure(new(2026, 11, 18), DayFigureKind.Closed, null)], days);
    }

    private static Task<IReadOnlyList<DayFigure>> DaysAsync(RecordedCity city, DateOnly from, DateOnly to) => city.AskMonthsAsync(async months =>
    {
        var figures = await months.FiguresAsync();
        var office = figures.Yearly.Offices.Single(office => office.Slug == Branch);
        return await months.DaysAsync(figures, TrendScope.Of(figures.Yearly, office), figures.Yearly.AllItems, from, to);
    });
}
