using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.TestSupport.Trends;
using Xunit;
using static KumamotoWards.TestSupport.Trends.CoursesBuilder;

namespace KumamotoWards.Core.Tests.Trends.Answers;

public sealed class MovementsTests
{
    private static readonly DateOnly Through = new(2026, 11, 25);
    private readonly CoursesBuilder _years = new();

    public MovementsTests() => _years.City.Item("moving");

    [Fact]
    public void TheLargestDifferences_ComeFirst_FiveAtMost()
    {
        foreach (var change in new[] { 10, -70, 0, 30, 20, -40, 60 })
        {
            var office = _years.Office($"by{change}");
            _years.Year(office, 2025, Over(100, 200)).Year(office, 2026, So(100 + change));
        }

        var found = Find(AnswerPeriod.SoFar);

        Assert.Equal([-70, 60, -40, 30, 20], found.Largest.Select(movement => movement.Delta));
        Assert.Equal(7, found.Compared);
    }

    [Fact]
    public void MovementsOfOneSize_KeepThePublishedOrder_AndNoneIsTheForemostAlone()
    {
        foreach (var place in Enumerable.Range(1, 7))
        {
            var office = _years.Office($"{place}");
            _years.Year(office, 2025, Over(100, 200)).Year(office, 2026, So(100 + (place % 2 == 0 ? 10 : -10)));
        }

        var found = Find(AnswerPeriod.SoFar);

        Assert.Equal(["1", "2", "3", "4", "5"], found.Largest.Select(movement => movement.Office.Slug));
        Assert.True(found.IsTied);
    }

    [Fact]
    public void ATieOfSmallerOnes_OrOfAUsualAndAnUnusualOne_LeavesTheForemostAlone()
    {
        var (usual, unusual, small) = (_years.Office("usual"), _years.Office("unusual"), _years.Office("small"));
        foreach (var year in new[] { 2022, 2023, 2024, 2025 })
            _years.Year(usual, year, Over(100 + year % 2 * 50, 200)).Year(unusual, year, Over(150, 200)).Year(small, year, Over(150, 200));
        _years.Year(usual, 2026, So(100)).Year(unusual, 2026, So(100)).Year(small, 2026, So(160));

        var found = Find(AnswerPeriod.SoFar);

        Assert.Equal(("unusual", false), (found.Foremost!.Office.Slug, found.IsTied));
    }

    [Fact]
    public void NothingMoved_NamesNothing()
    {
        var office = _years.Office("one");

        Assert.Empty(Find(AnswerPeriod.SoFar, _years.Year(office, 2025, Over(100, 200)).Year(office, 2026, So(100))).Largest);
    }

    [Fact]
    public void OpenedClosedBrokenAndBlank_AreLeftOutAndCounted()
    {
        var (opened, closed, broken, blank) = (_years.Office("opened"), _years.Office("closed"), _years.Office("broken"), _years.Office("blank"));
        broken.AddChange(new OfficeChange(new DateOnly(2026, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        _years.Year(opened, 2025, So(50, SpanKind.Partly)).Year(opened, 2026, So(900));
        _years.Year(closed, 2025, Over(900, 1200)).Year(closed, 2026, default(Course));
        _years.Year(broken, 2025, Over(100, 150)).Year(broken, 2026, So(800));
        _years.Year(blank, 2025, Over(100, 150)).Year(blank, 2026, So(5, SpanKind.Missing));

        var found = Find(AnswerPeriod.SoFar);

        Assert.Empty(found.Largest);
        Assert.Equal((0, 2, 1, 1), (found.Compared, found.Changed, found.Broken, found.Missing));
    }

    [Fact]
    public void DisasterInBetween_BreaksEverySeries()
    {
        var office = _years.Office("one");

        var found = Find(AnswerPeriod.SoFar, _years.Year(office, 2025, Over(100, 150)).Year(office, 2026, So(800)).Disaster(new DateOnly(2026, 4, 14)));

        Assert.Equal((0, 1), (found.Compared, found.Broken));
    }

    [Fact]
    public void BreakThatIsStillToCome_BreaksNothingYet()
    {
        var office = _years.Office("one");
        office.AddChange(new OfficeChange(new DateOnly(2027, 1, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));

        var found = Find(AnswerPeriod.SoFar, _years.Year(office, 2025, Over(100, 150)).Year(office, 2026, So(80)));

        Assert.Equal((1, 0), (found.Compared, found.Broken));
    }

    [Fact]
    public void ChangeAsInOtherYears_IsUsual()
    {
        var office = _years.Office("one");
        foreach (var (year, soFar) in new[] { (2022, 100), (2023, 140), (2024, 120), (2025, 130) }) _years.Year(office, year, Over(soFar, 2 * soFar));

        var usual = Assert.Single(Find(AnswerPeriod.SoFar, _years.Year(office, 2026, So(170))).Largest);
        var unusual = Assert.Single(Find(AnswerPeriod.SoFar, _years.Year(office, 2026, So(171))).Largest);

        Assert.Equal((40, true), (usual.Usual, usual.IsUsual));
        Assert.Equal((40, false), (unusual.Usual, unusual.IsUsual));
    }

    [Fact]
    public void BeyondOtherYears_ComesFirst_AmongTheFiveLargest()
    {
        var (large, small) = (_years.Office("large"), _years.Office("small"));
        foreach (var year in new[] { 2022, 2023, 2024, 2025 })
            _years.Year(large, year, Over(1_000 + year % 2 * 90, 2_000)).Year(small, year, Over(100 + year % 2, 200));

        var found = Find(AnswerPeriod.SoFar, _years.Year(large, 2026, So(1_010)).Year(small, 2026, So(130)));

        Assert.Equal([29, -80], found.Largest.Select(movement => movement.Delta));
        Assert.Equal((29, true), (found.Foremost!.Delta, found.Foremost.IsUnusual));
    }

    [Fact]
    public void FallAsLargeAsAnEarlierRise_IsUsual_AndOneBeyondItIsNot()
    {
        var office = _years.Office("one");
        foreach (var (year, soFar) in new[] { (2022, 100), (2023, 60), (2024, 90), (2025, 130) }) _years.Year(office, year, Over(soFar, 2 * soFar));

        Assert.True(Assert.Single(Find(AnswerPeriod.SoFar, _years.Year(office, 2026, So(90))).Largest) is { Usual: 40, IsUsual: true });
        Assert.True(Assert.Single(Find(AnswerPeriod.SoFar, _years.Year(office, 2026, So(89))).Largest) is { Usual: 40, IsUnusual: true });
    }

    [Fact]
    public void TheUsual_IsOfTheLastFivePairs_WithoutThoseAcrossABreak()
    {
        var office = _years.Office("one");
        foreach (var (year, soFar) in new[] { (2017, 100), (2018, 900), (2019, 905), (2020, 910), (2021, 400), (2022, 405), (2023, 412), (2024, 415), (2025, 420) })
            _years.Year(office, year, Over(soFar, 2 * soFar));
        office.AddChange(new OfficeChange(new DateOnly(2021, 4, 1), OfficeChangeKind.Moved, breaksSeries: true, null));

        // 2024→25, 23→24, 22→23, 21→22; 20→21 crosses the break; 19→20 is the fifth, and 17→18 no longer looked at.
        Assert.Equal(7, Assert.Single(Find(AnswerPeriod.SoFar, _years.Year(office, 2026, So(500))).Largest).Usual);
    }

    [Fact]
    public void TheUsual_LooksNoFurtherThanFivePairs()
    {
        var office = _years.Office("one");
        foreach (var (year, soFar) in new[] { (2019, 900), (2020, 400), (2021, 405), (2022, 412), (2023, 415), (2024, 420), (2025, 421) }) _years.Year(office, year, Over(soFar, 2 * soFar));

        Assert.Equal(7, Assert.Single(Find(AnswerPeriod.SoFar, _years.Year(office, 2026, So(500))).Largest).Usual);
    }

    [Fact]
    public void ItemThatBegan_IsChangedEvenWithAPublishedZeroBefore()
    {
        var office = _years.Office("one");
        _years.City.Item("passport", firstYear: 2026);

        var found = Find(AnswerPeriod.SoFar, _years.Year(office, 2025, Over(100, 200), Over(0, 0)).Year(office, 2026, So(100), So(70)));

        Assert.Equal((1, 1), (found.Compared, found.Changed));
        Assert.Empty(found.Largest);
    }

    [Fact]
    public void TooFewYears_SayNothingOfTheUsual()
    {
        var office = _years.Office("one");
        foreach (var year in new[] { 2023, 2024, 2025 }) _years.Year(office, year, Over(100 + year % 2, 200));

        var movement = Assert.Single(Find(AnswerPeriod.SoFar, _years.Year(office, 2026, So(110))).Largest);

        Assert.Equal((null, false), (movement.Usual, movement.IsUsual));
    }

    [Fact]
    public void WholeYears_AreTheLastTwoThatAreOver()
    {
        var office = _years.Office("one");
        _years.Year(office, 2024, Over(100, 150)).Year(office, 2025, Over(90, 180)).Year(office, 2026, So(500));

        var found = Find(AnswerPeriod.WholeYears);

        Assert.Equal((2024, 2025, 30), (found.From.StartYear, found.To.StartYear, Assert.Single(found.Largest).Delta));
    }

    [Fact]
    public void NothingRecorded_HasNoMovements()
    {
        var courses = _years.Build();

        Assert.Null(Movements.Of(courses, TrendScope.City(courses.Figures, ""), AnswerPeriod.SoFar));
        Assert.Null(Movements.Of(courses, TrendScope.City(courses.Figures, ""), AnswerPeriod.WholeYears));
    }

    private Movements Find(AnswerPeriod span, CoursesBuilder? years = null)
    {
        var courses = (years ?? _years).Build(Through);
        return Movements.Of(courses, TrendScope.City(courses.Figures, ""), span)!;
    }
}
