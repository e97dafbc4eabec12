using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Answers;
using Xunit;

namespace KumamotoWards.Core.Tests.Trends.Answers;

public sealed class SameDaysTests
{
    [Theory]
    [InlineData("2026-11-25", 2025, "2025-11-25")]
    [InlineData("2026-04-01", 2025, "2025-04-01")]
    [InlineData("2027-01-31", 2025, "2026-01-31")]
    [InlineData("2028-02-29", 2026, "2027-02-28")]
    [InlineData("2027-02-28", 2027, "2028-02-29")]
    [InlineData("2028-02-28", 2026, "2027-02-28")]
    [InlineData("2027-03-31", 2025, "2026-03-31")]
    public void SameDay_OfAnotherYear(string through, int year, string same) =>
        Assert.Equal(DateOnly.Parse(same), new SameDays(DateOnly.Parse(through)).ThroughIn(new FiscalYear(year)));

    [Theory]
    [InlineData("2026-04-01", 0, "2026-04-01")]
    [InlineData("2026-04-30", 1, null)]
    [InlineData("2026-11-25", 7, "2026-11-01")]
    [InlineData("2027-03-30", 11, "2027-03-01")]
    [InlineData("2027-03-31", 12, null)]
    public void MonthsThatAreWhole_AndTheRest(string through, int months, string? rest)
    {
        var days = new SameDays(DateOnly.Parse(through));

        Assert.Equal((months, rest is null ? null : DateOnly.Parse(rest)), (days.WholeMonths, days.PartFrom(new FiscalYear(2026))));
    }
}
