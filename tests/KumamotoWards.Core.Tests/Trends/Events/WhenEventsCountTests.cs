using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends.Events;

/// <summary>On which side of an event a day, a month, a year and a place lie.</summary>
public sealed class WhenEventsCountTests
{
    private readonly FiguresBuilder _city = new();
    private readonly Ward _ward;
    private readonly Office _office;

    public WhenEventsCountTests()
    {
        _ward = _city.Ward("w");
        _office = _city.Office("one", _ward);
    }

    [Theory]
    [InlineData("2016-04-01", 2016, "2016-04-01")]
    [InlineData("2016-04-16", 2016, "2016-04-01")]
    [InlineData("2016-04-17", 2016, "2016-05-01")]
    [InlineData("2016-10-01", 2016, "2016-10-01")]
    [InlineData("2016-10-02", 2017, "2016-10-01")]
    [InlineData("2016-12-31", 2017, "2017-01-01")]
    [InlineData("2017-03-31", 2017, "2017-04-01")]
    public void ALine_BeginsAnewWithTheFirstFigureThatIsMostlyAfter(string date, int year, string month)
    {
        var happened = Event(DateOnly.Parse(date));

        Assert.Equal((year, DateOnly.Parse(month)), (happened.FirstYearAfter.StartYear, happened.FirstMonthAfter));
    }

    [Theory]
    [InlineData("2016-04-14", "2016-04-16", "平成28年4月")]
    [InlineData("2016-04-14", "2016-05-02", "平成28年4月〜平成28年5月")]
    [InlineData("2016-04-14", "2017-04-14", "平成28年4月〜平成29年4月")]
    [InlineData("2016-04-14", null, "平成28年4月から")]
    public void ANote_IsDatedByWhatItCovers(string from, string? to, string when) =>
        Assert.Equal(when, Event(DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to)).When());

    [Theory]
    [InlineData("2014-04-01", false)]
    [InlineData("2014-04-02", true)]
    [InlineData("2016-03-31", true)]
    [InlineData("2016-04-01", false)]
    public void ASpan_DoesNotBeginWithAnEvent(string date, bool isIn)
    {
        _city.Note("出来事", DateOnly.Parse(date));
        var figures = _city.Build();

        Assert.Equal(isIn, TrendEvents.Of(figures, TrendScope.City(figures, ""), new(new(2014), new(2015))).Count == 1);
    }

    [Fact]
    public void ItemsThatTheRecordsBeginWith_DidNotBeginThen_AndAnItemEndsTheDayAfterItsLastYear()
    {
        _city.Item("first", firstYear: 2014);
        _city.Item("later", firstYear: 2015);
        _city.Item("ended", firstYear: 2000, lastYear: 2015);
        _city.Year(_office, 2014, 10, null, 10).Year(_office, 2015, 10, 10, 10).Year(_office, 2016, 10, 10, null);
        var figures = _city.Build();

        Assert.Equal(
            [("laterの開始", new DateOnly(2015, 4, 1)), ("endedの終了", new DateOnly(2016, 4, 1))],
            TrendEvents.Of(figures, TrendScope.City(figures, ""), new(new(2010), new(2017))).Select(happened => (happened.Text, happened.From)));
    }

    [Fact]
    public void AnOfficeThatLeftAWard_TouchesTheOneThatItCameFrom()
    {
        var other = _city.Ward("other");
        var moved = _city.MovedOffice("moved", other, _ward, new DateOnly(2015, 4, 1));
        moved.AddChange(new OfficeChange(new DateOnly(2015, 4, 1), OfficeChangeKind.Moved, breaksSeries: false, null));
        var figures = _city.Build();
        var change = Assert.Single(TrendEvents.All(figures));

        Assert.True(change.Touches(TrendScope.Of(figures, other, Geography.AsThen), figures));
        Assert.True(change.Touches(TrendScope.Of(figures, _ward, Geography.AsThen), figures));
        Assert.False(change.Touches(TrendScope.Of(figures, _office), figures));
    }

    private static TrendEvent Event(DateOnly from, DateOnly? to = null) => Assert.Single(new FiguresBuilder().Note("出来事", from, to).Build().Notes);
}
