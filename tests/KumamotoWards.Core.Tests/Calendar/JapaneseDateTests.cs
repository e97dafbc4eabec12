using KumamotoWards.Core.Calendar;
using Xunit;

namespace KumamotoWards.Core.Tests.Calendar;

public sealed class JapaneseDateTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public void ADate_IsWrittenInEveryForm()
    {
        Assert.Equal("令和8年（2026年）11月20日（金）", JapaneseDate.Long(Friday));
        Assert.Equal("11月20日（金）", JapaneseDate.Short(Friday));
        Assert.Equal("2026年11月20日", JapaneseDate.Western(Friday));
        Assert.Equal("11/20", JapaneseDate.Numeric(Friday));
        Assert.Equal("金", JapaneseDate.Weekday(Friday));
        Assert.Equal("11月", JapaneseDate.Month(Friday));
        Assert.Equal("令和8年11月", JapaneseDate.YearMonth(Friday));
    }

    [Theory]
    [InlineData("2019-04-30", "平成31年")]
    [InlineData("2019-05-01", "令和元年")]
    [InlineData("2020-01-01", "令和2年")]
    [InlineData("1989-01-07", "昭和64年")]
    [InlineData("1989-01-08", "平成元年")]
    public void EraYear_ChangesOnTheDay(string date, string expected) =>
        Assert.Equal(expected, JapaneseDate.EraYear(DateOnly.Parse(date)));

    [Fact]
    public void Weekday_FollowsTheWeek() =>
        Assert.Equal("日月火水木金土", string.Concat(Enumerable.Range(15, 7).Select(day => JapaneseDate.Weekday(new(2026, 11, day)))));

    [Fact]
    public void Time_IsTokyos() =>
        Assert.Equal("17:02", JapaneseDate.Time(new DateTime(2026, 11, 20, 8, 2, 59, DateTimeKind.Utc)));
}
