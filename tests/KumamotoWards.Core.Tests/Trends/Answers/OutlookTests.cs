using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.TestSupport.Trends;
using Xunit;
using static KumamotoWards.TestSupport.Trends.CoursesBuilder;

namespace KumamotoWards.Core.Tests.Trends.Answers;

public sealed class OutlookTests
{
    private readonly CoursesBuilder _years = new();
    private readonly Office _office;

    public OutlookTests()
    {
        _years.City.Item("moving");
        _office = _years.Office("one");
    }

    [Fact]
    public void SameShareEveryYear_LandsExactly()
    {
        var outlook = Answer(Years(2021, 60, 60, 60, 60, 60).Year(_office, 2026, So(6_600)));

        Assert.Equal((0.6m, 11_000, 0m), (outlook.Share, outlook.Landing, outlook.LargestMiss));
        Assert.Equal((11_000, 11_000), (outlook.Low, outlook.High));
    }

    [Fact]
    public void Range_IsTheLargestMissOfEarlierYears()
    {
        // 2023 is told from 50 % and 50 %, 2024 from 50, 50 and 55.
        var outlook = Answer(Years(2021, 50, 50, 55, 50).Year(_office, 2026, So(5_125)));

        Assert.Equal([null, null, 11_000, 9_677], outlook.Checks.Select(check => check.Predicted));
        Assert.Equal([null, null, 10m, -3.2m], outlook.Checks.Select(check => check.Miss));
        Assert.Equal((10_000, 9_000, 11_000), (outlook.Landing, outlook.Low, outlook.High));
    }

    [Fact]
    public void MissesBelow_CountLikeMissesAbove() =>
        Assert.Equal(10m, Answer(Years(2021, 50, 50, 45, 50).Year(_office, 2026, So(5_000))).LargestMiss);

    [Fact]
    public void OnlyTheLastFiveYears_AreAveraged()
    {
        var outlook = Answer(Years(2018, 56, 50, 50, 50, 50, 50).Year(_office, 2026, So(5_000)));

        Assert.Equal((0.5m, 10_000), (outlook.Share, outlook.Landing));
    }

    [Fact]
    public void TooFewYears_NoNumber()
    {
        var outlook = Answer(Years(2023, 50, 50, 50).Year(_office, 2026, So(5_000)));

        Assert.Equal((NoOutlookReason.TooFewYears, null, null), (outlook.Reason, outlook.Landing, outlook.Low));
    }

    [Fact]
    public void FirstYear_NoNumber() => Assert.Equal(NoOutlookReason.TooFewYears, Answer(_years.Year(_office, 2026, So(5_000))).Reason);

    [Fact]
    public void MethodThatMissedByFar_NoNumber()
    {
        var outlook = Answer(Years(2021, 50, 50, 70, 40).Year(_office, 2026, So(5_000)));

        Assert.Equal((NoOutlookReason.TooFarOff, null, 40m), (outlook.Reason, outlook.Landing, outlook.LargestMiss));
    }

    [Fact]
    public void YearOfADisaster_IsLeftOut()
    {
        var outlook = Answer(Years(2020, 50, 50, 90, 50, 50).Disaster(new DateOnly(2022, 4, 14)).Year(_office, 2026, So(5_000)));

        Assert.Equal((10_000, 0m), (outlook.Landing, outlook.LargestMiss));
        Assert.Equal([2022], outlook.LeftOut.Select(year => year.StartYear));
    }

    [Fact]
    public void WindowsThatOpenOrClose_AreLeftOut()
    {
        var opened = _years.Office("opened");
        var closing = _years.Office("closing", closedOn: new DateOnly(2026, 12, 31));
        Years(2021, 50, 50, 50, 50);
        _years.Year(opened, 2025, So(9, SpanKind.Partly)).Year(closing, 2025, Over(10, 90));
        _years.Year(_office, 2026, So(5_000)).Year(opened, 2026, So(700, SpanKind.Partly)).Year(closing, 2026, So(800));

        var outlook = Answer(_years);

        Assert.Equal((5_000, 2), (outlook.SoFar, outlook.Changed));
    }

    [Fact]
    public void Blanks_AreLeftOutAndCounted()
    {
        var blank = _years.Office("blank");
        Years(2021, 50, 50, 50, 50);

        var outlook = Answer(_years.Year(_office, 2026, So(5_000)).Year(blank, 2026, So(1, SpanKind.Missing)));

        Assert.Equal((5_000, 1), (outlook.SoFar, outlook.Missing));
    }

    [Fact]
    public void LastYear_IsOfTheSameWindowsOrNotNamed()
    {
        Years(2022, 50, 50, 50, 50);
        Assert.Equal(10_000, Answer(_years.Year(_office, 2026, So(5_000))).LastYear);

        Assert.Null(Answer(_years.Year(_years.Office("new"), 2026, So(70))).LastYear);
    }

    [Fact]
    public void EarlierYears_AreOfTheSameWindows_OrSaidToBeOfFewer()
    {
        var (blank, late) = (_years.Office("blank"), _years.Office("late"));
        Years(2022, 50, 50, 50, 50);
        _years.Year(blank, 2025, Over(900, 1_800)).Year(late, 2025, Over(40, 80));

        var outlook = Answer(_years.Year(_office, 2026, So(5_000)).Year(blank, 2026, So(1, SpanKind.Missing)).Year(late, 2026, So(50)));

        Assert.Equal([(10_000, false), (10_000, false), (10_000, false), (10_080, true)], outlook.Checks.Select(check => ((int)check.Actual, check.IsSameSet)));
        Assert.Equal((5_050, 10_080), (outlook.SoFar, outlook.LastYear));
    }

    [Fact]
    public void InHindsight_TheLastYearIsToldFromTheSameDays_AndHeldAgainstWhatCame()
    {
        Years(2021, 50, 50, 50, 50, 40);
        var courses = _years.Year(_office, 2026, So(5_000)).Build(new DateOnly(2026, 11, 25));

        var told = Outlook.InHindsight(courses, TrendScope.City(courses.Figures, ""))!;

        Assert.Equal((new DateOnly(2025, 11, 25), 8_000, 10_000, -20m), (told.Days.Through, told.Landing, told.Actual, told.Miss));
        Assert.Equal([2021, 2022, 2023, 2024], told.Checks.Select(check => check.Year.StartYear));
    }

    [Fact]
    public void InHindsight_WithTooFewYears_NothingWasTold()
    {
        var courses = Years(2023, 50, 50, 50).Year(_office, 2026, So(5_000)).Build(new DateOnly(2026, 11, 25));

        Assert.Null(Outlook.InHindsight(courses, TrendScope.City(courses.Figures, "")));
    }

    [Fact]
    public void YearThatIsOver_NeedsNoOutlook()
    {
        Years(2021, 100, 100, 100, 100);

        Assert.Equal(NoOutlookReason.YearIsOver, Answer(_years.Year(_office, 2025, Over(9_000, 9_000)), new DateOnly(2026, 3, 31)).Reason);
    }

    [Theory]
    [InlineData(5_750, 15, true)]
    [InlineData(5_751, 15, true)]
    [InlineData(5_760, 15.2, false)]
    public void MissOfFifteenPercent_IsTheLargestThatIsBorne(long soFar, decimal miss, bool lands)
    {
        Years(2021, 50, 50).Year(_office, 2023, Over(soFar, 10_000)).Year(_office, 2024, Over(5_000, 10_000)).Year(_office, 2025, Over(5_000, 10_000));

        var outlook = Answer(_years.Year(_office, 2026, So(5_000)));

        Assert.Equal((miss, lands), (outlook.LargestMiss!.Value, outlook.Landing is not null));
    }

    [Fact]
    public void MoreThanFiveYears_AreCheckedButNotAveraged()
    {
        var outlook = Answer(Years(2018, 50, 50, 50, 50, 50, 50).Year(_office, 2026, So(5_000)));

        Assert.Equal((6, 5), (outlook.Checks.Count, outlook.YearsAveraged));
    }

    [Fact]
    public void WindowWhoseSeriesBreaksWithinAYear_TellsNothingOfThatYear()
    {
        var other = _years.Office("other");
        other.AddChange(new OfficeChange(new DateOnly(2023, 10, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        Years(2021, 50, 50, 50, 50);
        foreach (var year in new[] { 2022, 2023, 2024 }) _years.Year(other, year, Over(1_000, 10_000));

        var checks = Answer(_years.Year(_office, 2026, So(5_000)).Year(other, 2026, So(500))).Checks;

        Assert.Equal([5_000, 6_000, 5_000, 6_000], checks.Select(check => check.SoFar));
    }

    [Theory]
    [InlineData(SpanKind.Missing, SpanKind.Entered)]
    [InlineData(SpanKind.Entered, SpanKind.Missing)]
    public void EarlierYearWithBlanks_IsNotSummedThere(SpanKind soFar, SpanKind whole)
    {
        var other = _years.Office("other");
        Years(2022, 50, 50, 50, 50).Year(other, 2023, new Course(new(soFar, 700), new(whole, 800)));

        Assert.All(Answer(_years.Year(_office, 2026, So(5_000)).Year(other, 2026, So(500))).Checks, check => Assert.Equal((5_000, 10_000), (check.SoFar, check.Actual)));
    }

    [Fact]
    public void BreakWithinTheRunningYear_LeavesTheWindowOut_EvenBeforeItCame()
    {
        var other = _years.Office("other");
        other.AddChange(new OfficeChange(new DateOnly(2027, 1, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        Years(2022, 50, 50, 50, 50);

        var outlook = Answer(_years.Year(_office, 2026, So(5_000)).Year(other, 2026, So(900)));

        Assert.Equal((5_000, 1), (outlook.SoFar, outlook.Changed));
    }

    [Fact]
    public void LastYear_IsNotNamedAcrossABreak()
    {
        _office.AddChange(new OfficeChange(new DateOnly(2026, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));

        // 1 April begins the new series: it is not a break within the year, but one since the last.
        Assert.True(Answer(Years(2022, 50, 50, 50, 50).Year(_office, 2026, So(5_000))) is { Landing: 10_000, LastYear: null });
    }

    [Fact]
    public void DisasterOnTheFirstOfApril_BelongsToNoPartOfTheYearBefore() =>
        Assert.Empty(Answer(Years(2021, 50, 50, 50, 50).Disaster(new DateOnly(2022, 4, 1)).Year(_office, 2026, So(5_000))).LeftOut);

    /// <summary>Years of 10,000 with these percentages of it on the same day.</summary>
    private CoursesBuilder Years(int first, params int[] percents)
    {
        for (var i = 0; i < percents.Length; i++) _years.Year(_office, first + i, Over(100 * percents[i], 10_000));
        return _years;
    }

    private static Outlook Answer(CoursesBuilder years, DateOnly? through = null)
    {
        var courses = years.Build(through ?? new DateOnly(2026, 11, 25));
        return Outlook.Of(courses, TrendScope.City(courses.Figures, ""))!;
    }
}
