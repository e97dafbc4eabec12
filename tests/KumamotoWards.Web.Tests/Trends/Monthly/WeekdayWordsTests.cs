using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Web.Features.Trends.Monthly;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Monthly;

/// <summary>Weeks from Monday 6 April 2026 on, with the same numbers from Monday to Friday.</summary>
public sealed class WeekdayWordsTests
{
    [Fact]
    public void MostAndLeast_AreNamed_ThoseCloseTogetherInOne() =>
        Assert.Equal("月曜が最も多く（1日 500.0件）、水・木曜が少なくなっています（1日 390.0件から）。", WeekdayWords.Sentence(Weeks(4, 500, 430, 400, 390, 450)));

    [Fact]
    public void DaysThatAreAlike_SayNothing() => Assert.Null(WeekdayWords.Sentence(Weeks(4, 400, 401, 402, 403, 404)));

    [Fact]
    public void TooFewDays_SayNothing() => Assert.Null(WeekdayWords.Sentence(Weeks(3, 500, 430, 400, 390, 450)));

    [Theory]
    [InlineData(2, "4月")]
    [InlineData(30, "4〜10月")]
    [InlineData(51, "1年")]
    public void Span_IsOfTheMonthsThatHaveAverages(int weeks, string span) => Assert.Equal(span, WeekdayWords.Span(Weeks(weeks, 500, 430, 400, 390, 450)));

    private static WeekdayProfile Weeks(int count, params long[] values)
    {
        var monday = new DateOnly(2026, 4, 6);
        return WeekdayProfile.Of([.. from week in Enumerable.Range(0, count) from day in Enumerable.Range(0, values.Length) select new DayFigure(monday.AddDays(7 * week + day), DayFigureKind.Whole, values[day])]);
    }
}
