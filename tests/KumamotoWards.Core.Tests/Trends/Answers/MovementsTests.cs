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
