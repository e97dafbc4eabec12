using CsCheck;
using KumamotoWards.Core.Calendar;
using Xunit;

namespace KumamotoWards.Core.Tests.Calendar;

public sealed class CountingBusinessDaysTests
{
    private static readonly OfficeCalendar City = OfficeCalendar.MondayToFriday(SeededHolidays.All);

    [Theory]
    [InlineData("2026-11-20", 0, "2026-11-20")]
    [InlineData("2026-11-20", 1, "2026-11-24")]
    [InlineData("2026-11-20", 5, "2026-11-30")]
    [InlineData("2026-12-28", 1, "2027-01-04")]
    [InlineData("2024-02-28", 2, "2024-03-01")]
    [InlineData("2026-09-18", 1, "2026-09-24")]
    public void TheDayAfter_IsDayOne(string date, int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), City.AddBusinessDays(DateOnly.Parse(date), days));

    [Theory]
    [InlineData("2026-11-20", "2026-11-20", 0)]
    [InlineData("2026-11-20", "2026-11-23", 0)]
    [InlineData("2026-11-20", "2026-11-24", 1)]
    [InlineData("2026-11-24", "2026-11-20", -1)]
    public void Counting_LeavesOutTheFirstDay(string after, string through, int expected) =>
        Assert.Equal(expected, City.BusinessDayCount(DateOnly.Parse(after), DateOnly.Parse(through)));

    [Fact]
    public void AddingAndCounting_Agree() =>
        Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 60]).Sample((offset, days) =>
        {
            var start = new DateOnly(2012, 4, 1).AddDays(offset);
            var end = City.AddBusinessDays(start, days);
            Assert.Equal(days, City.BusinessDayCount(start, end));
            Assert.True(days == 0 || City.IsBusinessDay(end));
        });

    [Fact]
    public void AnAbolishedOffice_HasNoFurtherBusinessDays()
    {
        var calendar = new OfficeCalendar([], [], [], closedOn: new(2012, 3, 30));

        Assert.Equal(new DateOnly(2012, 3, 30), calendar.AddBusinessDays(new(2012, 3, 28), 2));
        Assert.Throws<InvalidOperationException>(() => calendar.AddBusinessDays(new(2012, 3, 28), 3));
    }
}
