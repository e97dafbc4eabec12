using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.TestSupport.Trends;
using Xunit;
using static KumamotoWards.TestSupport.Trends.CoursesBuilder;

namespace KumamotoWards.Core.Tests.Trends.Answers;

public sealed class YearSoFarTests
{
    private static readonly DateOnly Through = new(2026, 11, 25);
    private readonly CoursesBuilder _years = new();

    [Fact]
    public void SameWindows_AreComparedToTheSameDay()
    {
        _years.City.Item("moving");
        var (one, two) = (_years.Office("one"), _years.Office("two"));

        var answer = Answer(_years.Year(one, 2025, Over(100, 150)).Year(two, 2025, Over(60, 90)).Year(one, 2026, So(110)).Year(two, 2026, So(70)).OpenDays(2026, 158));

        Assert.Equal((180, 180, 160, 12.5m), (answer.Total, answer.Now, answer.Then, answer.Percent));
        Assert.Equal([one, two], answer.Windows);
        Assert.Equal((158, 160), (answer.OpenDaysNow, answer.OpenDaysThen));
    }

    [Fact]
    public void WindowThatClosed_IsLeftOutOfBothYears()
    {
        _years.City.Item("moving");
        var (stays, closes) = (_years.Office("stays"), _years.Office("closes", closedOn: new DateOnly(2026, 3, 31)));

        var answer = Answer(_years.Year(stays, 2025, Over(100, 150)).Year(closes, 2025, Over(60, 90)).Year(stays, 2026, So(110)));

        Assert.Equal((110, 100), (answer.Now, answer.Then));
        Assert.Equal([closes], answer.Changed.Select(each => each.Office));
    }

    [Fact]
    public void ItemThatBegan_IsCountedButNotCompared()
    {
        _years.City.Item("moving");
        var began = _years.City.Item("passport", firstYear: 2026);
        var office = _years.Office("one");

        var answer = Answer(_years.Year(office, 2025, Over(100, 150), default).Year(office, 2026, So(90), So(40)));

        Assert.Equal((130, 90, 100), (answer.Total, answer.Now, answer.Then));
        Assert.Equal([began], answer.Changed.Select(each => each.Item));
    }

    [Fact]
    public void Blanks_LeaveTheItemOutOfBothYears()
    {
        _years.City.Item("moving");
        _years.City.Item("seal");
        var office = _years.Office("one");

        var answer = Answer(_years.Year(office, 2025, Over(100, 150), Over(50, 70)).Year(office, 2026, So(90), So(10, SpanKind.Missing)));

        Assert.Equal((100, 90, 100), (answer.Total, answer.Now, answer.Then));
        Assert.Equal(["seal"], answer.Missing.Select(each => each.Item.Slug));
    }

    [Fact]
    public void ExpandedWindow_IsComparedAndNamed()
    {
        _years.City.Item("moving");
        var office = _years.Office("one");
        office.AddChange(new OfficeChange(new DateOnly(2026, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));

        Assert.Equal([office], Answer(_years.Year(office, 2025, Over(100, 150)).Year(office, 2026, So(190))).Broken);
    }

    [Fact]
    public void EarlierYears_AreThreeAtMost_AndReachNoFurtherThanABreak()
    {
        _years.City.Item("moving");
        var office = _years.Office("one");
        for (var year = 2020; year <= 2025; year++) _years.Year(office, year, Over(year - 2000, 50));
        Assert.Equal([(2022, 22L), (2023, 23), (2024, 24)], Earlier());

        office.AddChange(new OfficeChange(new DateOnly(2024, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));

        Assert.Equal([(2024, 24L)], Earlier());

        IEnumerable<(int, long)> Earlier() => Answer(_years.Year(office, 2026, So(30))).Earlier.Select(year => (year.Year.StartYear, year.Count));
    }

    [Fact]
    public void WindowThatOpenedWithinTheYearBefore_IsNotCompared()
    {
        _years.City.Item("moving");
        var (stays, opened) = (_years.Office("stays"), _years.Office("opened"));

        var answer = Answer(_years.Year(stays, 2025, Over(100, 150)).Year(opened, 2025, So(20, SpanKind.Partly)).Year(stays, 2026, So(110)).Year(opened, 2026, So(90)));

        Assert.Equal((200, 110, 100), (answer.Total, answer.Now, answer.Then));
        Assert.Equal([opened], answer.Changed.Select(each => each.Office));
    }

    [Fact]
    public void WindowWithSeveralItems_IsOneWindow()
    {
        _years.City.Item("moving");
        _years.City.Item("seal");
        var office = _years.Office("one");

        Assert.Equal([office], Answer(_years.Year(office, 2025, Over(100, 150), Over(50, 70)).Year(office, 2026, So(90), So(40))).Windows);
    }

    [Fact]
    public void RateOfADay_IsHigherWhereFewerDaysWereOpen_AndNotGivenForSmallNumbers()
    {
        _years.City.Item("moving");
        var office = _years.Office("one");

        Assert.Equal(25m, Answer(_years.Year(office, 2025, Over(1_000, 1_500)).Year(office, 2026, So(1_000)).OpenDays(2025, 200).OpenDays(2026, 160)).PercentOfADay);
        Assert.Null(Answer(_years.Year(office, 2026, So(49))).PercentOfADay);
    }

    [Fact]
    public void FirstYear_StandsAlone()
    {
        _years.City.Item("moving");

        var answer = Answer(_years.Year(_years.Office("one"), 2026, So(190)));

        Assert.True(answer.IsAlone);
        Assert.Equal(190, answer.Total);
        Assert.Null(answer.Percent);
    }

    [Fact]
    public void AFewTens_HaveNoPercentage()
    {
        _years.City.Item("moving");
        var office = _years.Office("one");

        Assert.Null(Answer(_years.Year(office, 2025, Over(49, 80)).Year(office, 2026, So(98))).Percent);
        Assert.Equal(96, Answer(_years.Year(office, 2025, Over(50, 80)).Year(office, 2026, So(98))).Percent);
    }

    [Fact]
    public void WholeYear_IsTheLastThatIsOver_AgainstTheOneBefore()
    {
        _years.City.Item("moving");
        _years.City.Item("seal");
        var office = _years.Office("one");
        _years.Year(office, 2023, Over(1, 300), Over(1, 40)).Year(office, 2024, Over(1, 400), Over(1, 50)).Year(office, 2025, Over(1, 440), Over(1, 66)).Year(office, 2026, So(9), So(9));
        var courses = _years.Build(Through);

        var answer = YearSoFar.Of(courses, TrendScope.City(courses.Figures, ""), AnswerPeriod.WholeYears)!;

        Assert.Equal((2025, true, 506, 450), (answer.Year.StartYear, answer.Days.IsWholeYear, answer.Now, answer.Then));
        Assert.Equal([(new FiscalYear(2023), 340L)], answer.Earlier);
        Assert.Equal(("moving", 440, 243, 243), (answer.Largest!.Value.Item.Slug, answer.Largest.Value.Count, answer.OpenDaysNow, answer.OpenDaysThen));
    }

    [Fact]
    public void LeftOut_AddsUpToTheTotal()
    {
        _years.City.Item("moving");
        var (blank, opened, stays) = (_years.Office("blank"), _years.Office("opened"), _years.Office("stays"));
        _years.Year(blank, 2025, Over(100, 150)).Year(stays, 2025, Over(100, 150));

        var answer = Answer(_years.Year(blank, 2026, So(7, SpanKind.Missing)).Year(opened, 2026, So(30, SpanKind.Partly)).Year(stays, 2026, So(90)));

        Assert.Equal((127, 90, 7, 30), (answer.Total, answer.Now, answer.MissingTotal, answer.ChangedTotal));
    }

    [Fact]
    public void OfficeThatClosedLongAgo_HasItsOwnLastYear()
    {
        _years.City.Item("moving");
        var (closed, open) = (_years.Office("closed", closedOn: new DateOnly(2014, 3, 31)), _years.Office("open"));
        _years.Year(closed, 2013, Over(10, 70)).Year(open, 2025, Over(100, 150));
        var courses = _years.Build(Through);

        Assert.Equal(2013, YearSoFar.Of(courses, TrendScope.Of(courses.Figures, closed), AnswerPeriod.WholeYears)?.Year.StartYear);
    }

    [Fact]
    public void NoDayToCompare_NoAnswer() => Assert.Null(YearSoFar.Of(_years.Build(), TrendScope.City(_years.Build().Figures, "")));

    private static YearSoFar Answer(CoursesBuilder years)
    {
        var courses = years.Build(Through);
        return YearSoFar.Of(courses, TrendScope.City(courses.Figures, ""))!;
    }
}
