using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends.Months;

/// <summary>What is made of months: sums of twelve, seasons, and years against the one before.</summary>
public sealed class ReadingMonthsTests
{
    private readonly FiguresBuilder _city = new();
    private readonly MonthsBuilder _months;
    private readonly Office _office;

    public ReadingMonthsTests()
    {
        _city.Item("moving");
        _office = _city.Office("one", _city.Ward("w"));
        _months = new MonthsBuilder(_city);
    }

    [Fact]
    public void MovingSum_BeginsWithTheTwelfthMonth_AndLosesTheSeason()
    {
        _months.Year(_office, 2024, month => 10 * (month + 1)).Year(_office, 2025, month => 10 * (month + 1) + 1);

        var sums = Moving(new(2025, 3, 1), new(2026, 3, 1));

        Assert.Equal(Enumerable.Range(780, 13).Select(sum => (long?)sum), sums.Select(sum => sum.Value));
    }

    [Fact]
    public void MovingSum_OverAMonthThatIsNotComplete_IsNotKnown()
    {
        _months.Year(_office, 2024, _ => 10).Year(_office, 2025, _ => 10).MonthUntil(_office, new(2025, 5, 20), 4);

        var sums = Moving(new(2025, 4, 1), new(2026, 3, 1));

        Assert.Equal([120, .. Enumerable.Repeat<long?>(null, 11)], sums.Select(sum => sum.Value));
    }

    [Theory]
    [InlineData(14, "2016-03")]
    [InlineData(16, "2016-03")]
    [InlineData(17, "2016-04")]
    public void MovingSum_AcrossTheEarthquake_IsNotKnown(int day, string lastBefore)
    {
        for (var year = 2014; year <= 2017; year++) _months.Year(_office, year, _ => 10);
        _city.Note("地震", new DateOnly(2016, 4, day));

        var sums = Moving(new(2015, 3, 1), new(2018, 3, 1));

        // The eleven sums that have months of both sides in them are left out, and no other.
        var unknown = sums.Where(sum => sum.Value is null).Select(sum => sum.Month).ToList();
        Assert.Equal(Enumerable.Range(1, 11).Select(DateOnly.ParseExact(lastBefore, "yyyy-MM").AddMonths), unknown);
        Assert.All(sums.Where(sum => sum.Value is not null), sum => Assert.Equal(120, sum.Value));
    }

    [Fact]
    public void MovingSum_OfAnotherOfficesBreak_OrOfANoteThatBreaksNothing_IsKnown()
    {
        for (var year = 2014; year <= 2017; year++) _months.Year(_office, year, _ => 10);
        _city.Note("税制", new DateOnly(2016, 4, 1), breaksSeries: false).Note("火事", new DateOnly(2016, 4, 1), office: _city.Office("two", _city.Ward("v")));

        Assert.All(Moving(new(2015, 3, 1), new(2018, 3, 1)), sum => Assert.Equal(120, sum.Value));
    }

    [Fact]
    public void MonthOfNoFigure_IsNotComplete() =>
        Assert.Equal(new MonthFigure(new(2025, 4, 1), null, false, false, false, null), _months.Build().Sum(Scope, Items, new DateOnly(2025, 4, 1)));

    [Theory]
    [InlineData(10, 18)]
    [InlineData(18, 10)]
    public void MonthOfTwoOffices_GoesThroughTheLaterOfTheirDays(int one, int two)
    {
        var other = _city.Office("two", _city.Ward("v"));
        var figures = _months.MonthUntil(_office, new(2026, 11, one), 4).MonthUntil(other, new(2026, 11, two), 5).Build();

        var sum = figures.Sum(TrendScope.City(figures.Yearly, ""), figures.Yearly.AllItems, new DateOnly(2026, 11, 1));

        Assert.Equal((9, new DateOnly(2026, 11, 18), false), (sum.Value, sum.Through, sum.IsLocked));
    }

    [Fact]
    public void SameMonths_LeaveOutAMonthThatWasNotWholeTheYearBefore()
    {
        _months.Year(_office, 2024, _ => 100).MonthUntil(_office, new(2024, 4, 20), 50).Year(_office, 2025, _ => 100);

        Assert.Equal(11, SameMonths.Of(_months.Build(), Scope, Items, new FiscalYear(2025)).Pairs.Count);
    }

    [Fact]
    public void Season_LeavesOutAYearWithAMonthThatIsNotWhole()
    {
        _months.Year(_office, 2022, _ => 10).Year(_office, 2023, _ => 10).Year(_office, 2024, _ => 10).MonthUntil(_office, new(2024, 9, 12), 3);

        Assert.Equal([2022, 2023], Season(2022, 2023, 2024).Years.Select(year => year.StartYear));
    }

    [Fact]
    public void Weekdays_BeginWithMonday()
    {
        var days = Enumerable.Range(1, 7).Select(day => new DayFigure(new DateOnly(2026, 11, day), DayFigureKind.Whole, 1)).ToList();

        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday], WeekdayProfile.Of(days).Weekdays);
    }

    [Fact]
    public void Season_IsTheMeanOfTheYearsShares_WithItsLowestAndHighest()
    {
        _months
            .Year(_office, 2022, month => month == 11 ? 120 : 80)
            .Year(_office, 2023, month => month == 11 ? 340 : 60)
            .Year(_office, 2024, month => month == 11 ? 120 : 80);

        var season = Season(2022, 2023, 2024);

        Assert.Equal([4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3], season.Months.Select(month => month.Month));
        Assert.Equal((3, (12m + 34m + 12m) / 3, (12m, new FiscalYear(2022)), (34m, new FiscalYear(2023))), Of(season.Busiest!));
        Assert.Equal(100, season.Months.Sum(month => month.Average), precision: 6);
    }

    [Fact]
    public void Season_OfTwoYears_OrWithAYearThatIsNotComplete_IsNone()
    {
        _months.Year(_office, 2022, _ => 10).Year(_office, 2023, _ => 10).Year(_office, 2024, month => month == 5 ? null : 10);

        var season = Season(2022, 2023, 2024);

        Assert.Empty(season.Months);
        Assert.Null(season.Busiest);
        Assert.Equal([2022, 2023], season.Years.Select(year => year.StartYear));
    }

    [Fact]
    public void Season_WithoutABusiestMonth_NamesNone()
    {
        _months.Year(_office, 2022, _ => 10).Year(_office, 2023, _ => 10).Year(_office, 2024, _ => 10);

        Assert.Null(Season(2022, 2023, 2024).Busiest);
    }

    [Theory]
    [InlineData(5, 5, null)]
    [InlineData(5, -5, null)]
    [InlineData(-6, 5, 4)]
    [InlineData(0, 0, null)]
    public void LargestDifference_IsThatOfOneMonthAlone(int april, int may, int? month)
    {
        _months.Year(_office, 2024, _ => 100).Year(_office, 2025, index => index > 2 ? null : 100 + (index == 0 ? april : index == 1 ? may : 0));

        Assert.Equal(month, SameMonths.Of(_months.Build(), Scope, Items, new FiscalYear(2025)).Largest?.After.Month.Month);
    }

    [Fact]
    public void SameMonths_AreThoseCompleteInBothYears()
    {
        _months.Year(_office, 2024, month => month == 2 ? null : 100).Year(_office, 2025, month => month > 6 ? null : 100 + month).MonthUntil(_office, new(2025, 8, 20), 50);

        var compared = SameMonths.Of(_months.Build(), Scope, Items, new FiscalYear(2025));

        Assert.Equal([4, 5, 7, 9, 10], compared.Pairs.Select(pair => pair.After.Month.Month));
        Assert.Equal((500, 515, 15, 3m, false), (compared.Before, compared.After, compared.Delta, compared.Percent, compared.IsFromApril));
        Assert.Equal((10, 6), (compared.Largest!.Value.After.Month.Month, compared.Largest.Value.Delta));
    }

    [Theory]
    [InlineData(49, 500, null)]
    [InlineData(500, 49, null)]
    [InlineData(50, 75, "50")]
    [InlineData(0, 0, null)]
    public void Percentage_IsGivenOnlyWhereBothSidesCanBearIt(long before, long after, string? percent) =>
        Assert.Equal(percent, $"{SameMonths.PercentOf(before, after):0}" is { Length: > 0 } text ? text : null);

    [Fact]
    public void Weekdays_AreAveragesOfWholeOpenDaysOnly()
    {
        List<DayFigure> days =
        [
            new(new(2026, 11, 2), DayFigureKind.Whole, 10),
            new(new(2026, 11, 9), DayFigureKind.Whole, 20),
            new(new(2026, 11, 16), DayFigureKind.Part, 1),
            new(new(2026, 11, 17), DayFigureKind.Whole, 6),
            new(new(2026, 11, 21), DayFigureKind.Closed, 3),
            new(new(2026, 12, 1), DayFigureKind.Ahead, null),
        ];

        var profile = WeekdayProfile.Of(days);

        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday], profile.Weekdays);
        Assert.Equal([new DateOnly(2026, 11, 1)], profile.Months);
        Assert.Equal((15m, 6m, null), (profile.Of(new(2026, 11, 1), DayOfWeek.Monday).Average, profile.OfWeekday(DayOfWeek.Tuesday).Average, profile.OfWeekday(DayOfWeek.Saturday).Average));
        Assert.Equal(12m, profile.OfMonth(new(2026, 11, 1)).Average);
    }

    private static ItemSet ItemsOf(MonthlyFigures figures) => figures.Yearly.AllItems;

    private TrendScope Scope => TrendScope.Of(_city.Build(), _office);

    private ItemSet Items => ItemsOf(_months.Build());

    private IReadOnlyList<MonthFigure> Moving(DateOnly first, DateOnly last) => MovingSums.Of(_months.Build(), Scope, Items, first, last);

    private SeasonProfile Season(params int[] years) => SeasonProfile.Of(_months.Build(), Scope, Items, years.Select(year => new FiscalYear(year)));

    private static (int, decimal, (decimal, FiscalYear), (decimal, FiscalYear)) Of(SeasonMonth month) => (month.Month, month.Average, month.Lowest, month.Highest);
}
