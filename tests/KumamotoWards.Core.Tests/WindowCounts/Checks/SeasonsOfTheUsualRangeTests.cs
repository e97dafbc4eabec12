using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Checks;

public sealed class SeasonsOfTheUsualRangeTests
{
    private static readonly ConstructedOffice Office = new();

    [Theory]
    [InlineData("2026-03-16")]
    [InlineData("2026-03-30")]
    [InlineData("2026-03-31")]
    [InlineData("2026-04-01")]
    [InlineData("2026-04-06")]
    [InlineData("2026-04-20")]
    [InlineData("2026-05-11")]
    [InlineData("2026-12-28")]
    [InlineData("2026-01-05")]
    [InlineData("2024-02-29")]
    [InlineData("2024-03-29")]
    public void WithYearsBehindIt_TheRangeHasTheDay_AndNeitherHalfNorTwiceOfIt(string day)
    {
        var date = DateOnly.Parse(day);
        var range = Office.RangeOn(date, years: 3.2)!;

        Assert.True(range.Contains(Office.Count(date)), $"{Office.Count(date)} in {range}");
        Assert.False(range.Contains((int)(2.2 * Office.Expected(date))), $"{2.2 * Office.Expected(date)} in {range}");
        Assert.False(range.Contains((int)(0.4 * Office.Expected(date))), $"{0.4 * Office.Expected(date)} in {range}");
    }

    [Theory]
    [InlineData("2026-03-31", 40)]
    [InlineData("2026-04-01", 40)]
    [InlineData("2026-03-10", 15)]
    public void OrdinaryNumbers_AreFewInThePeak(string day, int count) =>
        Assert.Contains("少ない", Office.RangeOn(DateOnly.Parse(day), years: 3.2)!.Warning(DateOnly.Parse(day), count, CountUnit.Cases));

    [Theory]
    [InlineData("2026-02-17")]
    [InlineData("2026-05-19")]
    [InlineData("2026-06-02")]
    public void NumbersOfThePeak_AreManyBeforeAndAfterIt(string day) =>
        Assert.Contains("多い", Office.RangeOn(DateOnly.Parse(day), years: 3.2)!.Warning(DateOnly.Parse(day), 110, CountUnit.Cases));

    [Fact]
    public void ThroughAWholeYear_HardlyAnUsualDayIsCalledOdd()
    {
        var days = Enumerable.Range(0, 365).Select(new DateOnly(2025, 11, 1).AddDays).Where(ConstructedOffice.IsOpen).ToList();

        var odd = days.Where(date => Office.RangeOn(date, years: 2.1)?.Contains(Office.Count(date)) == false).ToList();

        Assert.True(odd.Count <= 3, string.Join(", ", odd));
    }

    [Theory]
    [InlineData("2026-03-30")]
    [InlineData("2026-04-02")]
    [InlineData("2026-03-12")]
    public void WithoutAYearBehindIt_TheRangeOfThePeakIsWide_ButNotWithoutEnd(string day)
    {
        var date = DateOnly.Parse(day);
        var (young, old) = (Office.RangeOn(date, years: 0.5)!, Office.RangeOn(date, years: 3.2)!);

        Assert.True(young.Contains(Office.Count(date)), $"{Office.Count(date)} in {young}");
        Assert.True(young.High - young.Low > old.High - old.Low);
        Assert.False(young.Contains(6 * Office.Count(date)));
    }

    [Fact]
    public void AnOfficeThatHasJustOpened_KnowsNothing() => Assert.Null(Office.RangeOn(new DateOnly(2026, 3, 30), years: 0.03));

    [Theory]
    [InlineData("2026-03-31")]
    [InlineData("2026-03-17")]
    public void YearsDiffer_SoEarlierOnesAreBroughtToThisYearsLevel(string day)
    {
        var date = DateOnly.Parse(day);
        var grown = new ConstructedOffice(byYear: year => year >= 2025 ? 1.7 : 1);

        var range = grown.RangeOn(date, years: 3.2)!;

        Assert.True(range.Contains(grown.Count(date)), $"{grown.Count(date)} in {range}");
        Assert.Contains("少ない", range.Warning(date, (int)(grown.Expected(date) / 2.4), CountUnit.Cases));
    }

    [Theory]
    [InlineData("2026-03-31", "年度末としては多い数です")]
    [InlineData("2026-04-01", "年度始めとしては多い数です")]
    [InlineData("2025-12-26", "年末としては多い数です")]
    [InlineData("2026-01-05", "年始としては多い数です")]
    [InlineData("2026-03-09", "3月の月曜日としては多い数です：平年 ")]
    [InlineData("2026-10-13", "休み明けの火曜日としては多い数です")]
    [InlineData("2026-10-19", "10月の月曜日としては多い数です")]
    public void TheWords_SayWhatTheDayIsComparedAs(string day, string words) =>
        Assert.StartsWith(words, Office.RangeOn(DateOnly.Parse(day), years: 3.2)!.Warning(DateOnly.Parse(day), 900, CountUnit.Cases));

    [Fact]
    public void TheDayAfterAHoliday_MayBringWhatAMondayBrings()
    {
        var tuesday = new DateOnly(2026, 10, 13);
        var range = Office.RangeOn(tuesday, years: 3.2)!;

        Assert.True(range.Contains((int)(1.15 * Office.Count(tuesday))), $"{Office.Count(tuesday)} in {range}");
        Assert.True(range.High > Office.RangeOn(tuesday.AddDays(7), years: 3.2)!.High);
    }

    [Fact]
    public void AHoliday_IsComparedWithClosedDays_AndAnOpenDayIsNot()
    {
        var (holiday, friday) = (new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 10));
        var values = new Dictionary<(DateOnly, int), int>();
        for (var day = holiday.AddDays(-400); day < friday; day = day.AddDays(1)) values[(day, ConstructedOffice.Item)] = ConstructedOffice.IsOpen(day) ? 12 + day.Day % 3 : day.Day % 2;
        var history = new SameWeekdays(values, ConstructedOffice.IsOpen);

        Assert.True(history.UsualRange(holiday, ConstructedOffice.Item)!.Contains(1));
        Assert.False(history.UsualRange(holiday, ConstructedOffice.Item)!.Contains(13));
        Assert.False(history.UsualRange(friday, ConstructedOffice.Item)!.Contains(0));
    }
}
