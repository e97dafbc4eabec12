using Xunit;

namespace KumamotoWards.Core.Tests.Calendar;

public sealed class NationalHolidayFileTests
{
    public static TheoryData<int> Years => [.. Enumerable.Range(2011, 17)];

    [Theory]
    [MemberData(nameof(Years))]
    public void TheFile_HasExactlyWhatTheLawGives(int year) =>
        Assert.Equal(Lines(HolidayLaw.Of(year)), Lines(SeededHolidays.All.Where(holiday => holiday.Date.Year == year)
            .Select(holiday => KeyValuePair.Create(holiday.Date, holiday.Name))));

    [Theory]
    [InlineData("2012-09-22", "秋分の日")]
    [InlineData("2013-05-06", "振替休日")]
    [InlineData("2015-05-06", "振替休日")]
    [InlineData("2015-09-22", "国民の休日")]
    [InlineData("2019-04-30", "国民の休日")]
    [InlineData("2019-05-02", "国民の休日")]
    [InlineData("2019-05-06", "振替休日")]
    [InlineData("2021-08-09", "振替休日")]
    [InlineData("2026-09-22", "国民の休日")]
    [InlineData("2027-03-22", "振替休日")]
    public void TheFile_HasTheDaysThatAreEasilyMissed(string date, string name) =>
        Assert.Equal(name, SeededHolidays.All.Single(holiday => holiday.Date == DateOnly.Parse(date)).Name);

    [Theory]
    [InlineData(2019, 22)]
    [InlineData(2024, 21)]
    [InlineData(2025, 19)]
    public void TheFile_HasAsManyDaysAsTheCabinetOfficePublished(int year, int count) =>
        Assert.Equal(count, SeededHolidays.All.Count(holiday => holiday.Date.Year == year));

    [Fact]
    public void TheFile_CoversEveryYearInOrder()
    {
        Assert.Equal(Enumerable.Range(2011, 17), SeededHolidays.All.Select(holiday => holiday.Date.Year).Distinct());
        Assert.Equal(SeededHolidays.All.OrderBy(holiday => holiday.Date), SeededHolidays.All);
    }

    private static IEnumerable<string> Lines(IEnumerable<KeyValuePair<DateOnly, string>> holidays) =>
        holidays.Select(holiday => $"{holiday.Key:yyyy-MM-dd} {holiday.Value}");
}
