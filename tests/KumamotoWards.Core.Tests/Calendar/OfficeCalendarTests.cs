using KumamotoWards.Core.Calendar;
using Xunit;

namespace KumamotoWards.Core.Tests.Calendar;

public sealed class OfficeCalendarTests
{
    private const int Office = 7;

    [Theory]
    [InlineData("2026-11-20", OfficeDayKind.BusinessDay, "11月20日（金）は開庁日です")]
    [InlineData("2026-11-21", OfficeDayKind.Weekend, "土曜日は閉庁日です")]
    [InlineData("2026-11-23", OfficeDayKind.NationalHoliday, "11月23日（月）は勤労感謝の日です")]
    [InlineData("2026-12-28", OfficeDayKind.BusinessDay, "12月28日（月）は開庁日です")]
    [InlineData("2026-12-29", OfficeDayKind.YearEnd, "12月29日（火）は年末年始の閉庁日です")]
    [InlineData("2027-01-01", OfficeDayKind.NationalHoliday, "1月1日（金）は元日です")]
    [InlineData("2025-01-03", OfficeDayKind.YearEnd, "1月3日（金）は年末年始の閉庁日です")]
    [InlineData("2027-01-04", OfficeDayKind.BusinessDay, "1月4日（月）は開庁日です")]
    [InlineData("2024-02-29", OfficeDayKind.BusinessDay, "2月29日（木）は開庁日です")]
    [InlineData("2020-02-29", OfficeDayKind.Weekend, "土曜日は閉庁日です")]
    [InlineData("2019-05-02", OfficeDayKind.NationalHoliday, "5月2日（木）は国民の休日です")]
    public void AnOrdinaryOffice_ClosesAsTheCityRules(string date, OfficeDayKind kind, string reason) =>
        Assert.Equal(new OfficeDay(DateOnly.Parse(date), kind, reason), Of(OfficeCalendarRule.MondayToFriday(Office)).Day(DateOnly.Parse(date)));

    [Fact]
    public void AnOfficeOpenOnSundays_ClosesOnTheDayItRests()
    {
        var calendar = Of(new OfficeCalendarRule(Office, Weekdays.All & ~Weekdays.Wednesday));

        Assert.Equal(OfficeDayKind.BusinessDay, calendar.Day(new(2026, 11, 22)).Kind);
        Assert.Equal("水曜日は閉庁日です", calendar.Day(new(2026, 11, 18)).Reason);
        Assert.Equal(OfficeDayKind.NationalHoliday, calendar.Day(new(2026, 11, 23)).Kind);
    }

    [Fact]
    public void AnOfficeOpenOnHolidays_StillRestsAtYearEndAndOnItsWeekdays()
    {
        var calendar = Of(new OfficeCalendarRule(Office, Weekdays.MondayToFriday) { OpensOnNationalHolidays = true });

        Assert.Equal(OfficeDayKind.BusinessDay, calendar.Day(new(2026, 11, 23)).Kind);
        Assert.Equal(OfficeDayKind.Weekend, calendar.Day(new(2024, 2, 11)).Kind);
        Assert.Equal(OfficeDayKind.YearEnd, calendar.Day(new(2027, 1, 1)).Kind);
    }

    [Fact]
    public void AnOfficeOpenAtYearEnd_StillRestsOnNewYearsDay()
    {
        var calendar = Of(new OfficeCalendarRule(Office, Weekdays.MondayToFriday) { OpensAtYearEnd = true });

        Assert.Equal(OfficeDayKind.BusinessDay, calendar.Day(new(2026, 12, 29)).Kind);
        Assert.Equal(OfficeDayKind.NationalHoliday, calendar.Day(new(2027, 1, 1)).Kind);
    }

    [Fact]
    public void Rules_ApplyWithinTheirDates_TheLatestFirst()
    {
        var calendar = Of(
            OfficeCalendarRule.MondayToFriday(Office),
            new OfficeCalendarRule(Office, Weekdays.All, new(2026, 4, 1), new(2026, 4, 30)));

        Assert.False(calendar.IsBusinessDay(new(2026, 3, 29)));
        Assert.True(calendar.IsBusinessDay(new(2026, 4, 5)));
        Assert.False(calendar.IsBusinessDay(new(2026, 5, 10)));
    }

    [Fact]
    public void ARuleThatEndsBeforeItBegins_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new OfficeCalendarRule(Office, Weekdays.All, new(2026, 4, 2), new(2026, 4, 1)));

    [Fact]
    public void Exceptions_WinOverRuleAndHoliday()
    {
        var calendar = new OfficeCalendar([],
        [
            OfficeDayException.Opening(Office, new(2026, 3, 29), "引越しの時期のため"),
            OfficeDayException.Opening(Office, new(2026, 11, 23), ""),
            OfficeDayException.Closure(Office, new(2026, 7, 3), "大雨のため"),
        ], SeededHolidays.All);

        Assert.Equal("3月29日（日）は臨時に開庁する日です（引越しの時期のため）", calendar.Day(new(2026, 3, 29)).Reason);
        Assert.True(calendar.IsBusinessDay(new(2026, 11, 23)));
        Assert.Equal(new OfficeDay(new(2026, 7, 3), OfficeDayKind.TemporarilyClosed, "7月3日（金）は臨時に閉庁する日です（大雨のため）"),
            calendar.Day(new(2026, 7, 3)));
        Assert.False(calendar.IsBusinessDay(new(2026, 7, 3)));
    }

    [Fact]
    public void OutsideItsLife_AnOfficeHasNoBusinessDay()
    {
        var calendar = new OfficeCalendar([], [], SeededHolidays.All, openedOn: new(2010, 4, 1), closedOn: new(2012, 3, 30));

        Assert.Equal("この窓口は2010年4月1日からです", calendar.Day(new(2010, 3, 31)).Reason);
        Assert.Equal(OfficeDayKind.NotYetOpened, calendar.Day(new(2010, 3, 31)).Kind);
        Assert.True(calendar.IsBusinessDay(new(2010, 4, 1)));
        Assert.True(calendar.IsBusinessDay(new(2012, 3, 30)));
        Assert.Equal("この窓口は2012年3月30日で終わりました", calendar.Day(new(2012, 3, 31)).Reason);
        Assert.Equal(OfficeDayKind.Closed, calendar.Day(new(2012, 4, 2)).Kind);
    }

    private static OfficeCalendar Of(params OfficeCalendarRule[] rules) => new(rules, [], SeededHolidays.All);
}
