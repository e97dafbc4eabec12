using KumamotoWards.Web.Infrastructure.Charts;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.Charts;

public class EventWordsTests
{
    private static readonly YearAxis Axis = new(ChartPage.Years(2011, 16), 40, 230);

    [Fact]
    public void Place_EventsCloseTogether_PutsTheEarlierHigher()
    {
        var words = Place(new(new(2012, 4, 1), "平成24年4月 区役所の新設"), new(new(2016, 4, 1), "平成28年4月 地震"));

        Assert.True(words[0].Row > words[1].TopRow);
    }

    [Fact]
    public void Place_EventsFarApart_SharesARow()
    {
        var words = Place(new(new(2012, 4, 1), "新設"), new(new(2020, 4, 1), "対策"));

        Assert.Equal(words[0].Row, words[1].Row);
    }

    [Fact]
    public void Place_WordsTooLongForTheRoom_WrapsThemInsideTheWidth()
    {
        var words = Assert.Single(Place(new ChartEvent(new(2020, 4, 1), "令和2年2月から 感染症対策のため窓口を縮小")));

        Assert.True(words.Lines.Count > 1);
        Assert.All(words.Lines, line => Assert.True(words.TextX + TextWidth.Of(line) <= 340));
    }

    [Theory]
    [InlineData("交通センター市民サービスコーナー", 200, "交通センター", "市民サービスコーナー")]
    [InlineData("サービスコーナー", 105, "サービスコー", "ナー")]
    [InlineData("サービスコーナー", 75, "サービス", "コーナー")]
    [InlineData("東区役所　証明発行", 100, "東区役所", "証明発行")]
    public void Wrap_BreaksWhereAReaderWould(string name, double room, string first, string second) =>
        Assert.Equal([first, second], TextWidth.Wrap(name, room));

    [Theory]
    [InlineData(2011, 4, 1)]
    [InlineData(2027, 4, 1)]
    public void Place_EventOutsideTheYears_IsLeftOut(int year, int month, int day) =>
        Assert.Empty(Place(new ChartEvent(new(year, month, day), "昔")));

    [Fact]
    public void X_FirstOfApril_IsHalfwayBetweenTwoYears() =>
        Assert.Equal((Axis.X(0) + Axis.X(1)) / 2, Axis.X(new DateOnly(2012, 4, 1)), 0.001);

    private static EventWords[] Place(params ChartEvent[] events) =>
        [.. EventWords.Place(events, Axis, 340).OrderBy(words => words.X)];
}
