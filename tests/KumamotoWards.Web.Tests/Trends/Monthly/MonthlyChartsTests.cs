using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.TestSupport.Trends;
using KumamotoWards.Web.Features.Trends.Monthly;
using KumamotoWards.Web.Tests.Infrastructure.Charts;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Monthly;

/// <summary>The charts and the cells of the monthly page against figures of an invented city, read on 20 November 2026.</summary>
public sealed class MonthlyChartsTests
{
    private readonly FiguresBuilder _city = new();
    private readonly MonthsBuilder _months;
    private readonly Office _office;

    public MonthlyChartsTests()
    {
        _city.Item("moving");
        _office = _city.Office("one", _city.Ward("w"));
        _months = new MonthsBuilder(_city);
    }

    [Fact]
    public void SumsOfTwelveMonths_AreNotMadeAcrossTheEarthquake_AndTheSentenceSaysWhy()
    {
        _city.Earthquake();
        for (var year = 2014; year <= 2015; year++) _months.Year(_office, year, _ => 100);
        for (var year = 2016; year <= 2017; year++) _months.Year(_office, year, _ => 90);
        var query = Query(2017);
        var sums = query.Moving();

        Assert.Equal(
            "平成27年3月までの 12か月は 1,200件、平成30年3月までの 12か月は 1,080件です（−120件、−10.0 %、全件）。"
            + "ただし、「平成28年4月 熊本地震」の前と後は条件が同じではないため、これをまたぐ 12か月の計は出していません。",
            MonthlyCharts.MovingSentence(query, sums));
        var line = ChartPage.Drawing(MonthlyCharts.Moving(query, sums)!).QuerySelector(".line path")!;
        Assert.Equal(2, line.Strokes());
        Assert.Equal(13 + 13, line.Numbers().Length / 2);
    }

    [Fact]
    public void SumsOfTwelveMonths_GoToTheLastMonthThatIsOver_AndShowEvents()
    {
        _office.AddChange(new OfficeChange(new DateOnly(2026, 6, 1), OfficeChangeKind.Expanded, breaksSeries: false, null));
        _months.Year(_office, 2025, _ => 100).Year(_office, 2026, month => month > 7 ? null : 110);
        var query = Query(2026);
        var sums = query.Moving();

        Assert.Equal((new DateOnly(2026, 3, 1), new DateOnly(2026, 10, 1)), (sums[0].Month, sums[^1].Month));
        Assert.Equal("令和8年3月までの 12か月は 1,200件、令和8年10月までの 12か月は 1,270件です（+70件、+5.8 %、全件）。", MonthlyCharts.MovingSentence(query, sums));
        Assert.Equal(["令和8年6月　one出張所の拡充"], MonthlyCharts.Moving(query, sums)!.Events.Select(happened => happened.Label));
    }

    [Fact]
    public void SumsOfTwelveMonths_ThatRoseAndFell_AreSaidWithTheirLeastAndMost()
    {
        foreach (var (year, figure) in new[] { (2022, 100), (2023, 120), (2024, 100), (2025, 90), (2026, 100) }) _months.Year(_office, year, month => year == 2026 && month > 7 ? null : figure);
        var query = Query(2026);

        Assert.EndsWith("この間の最小は 1,080件（令和8年3月まで）、最大は 1,440件（令和6年3月まで）です。", MonthlyCharts.MovingSentence(query, query.Moving()), StringComparison.Ordinal);
    }

    [Fact]
    public void LinesOfYears_AreParted_WhereABreakFallsWithinTheYear()
    {
        _city.Note("改修", new DateOnly(2025, 10, 20), new DateOnly(2025, 10, 25));
        _months.Year(_office, 2024, _ => 100).Year(_office, 2025, _ => 90);

        var chart = MonthlyCharts.Years(Query(2025))!;

        Assert.Equal([11], chart.Series[0].BreaksBefore);
        Assert.Empty(chart.Series[1].BreaksBefore);
        Assert.Equal([1, 2], ChartPage.Drawing(chart).QuerySelectorAll(".line path").Select(line => line.Strokes()).Order());
    }

    [Fact]
    public void LinesOfYears_LeaveOutAMonthThatIsNotWhole_ButForTheLast()
    {
        _months.Year(_office, 2025, _ => 100).Year(_office, 2026, month => month > 7 ? null : 110)
            .MonthUntil(_office, new(2026, 6, 12), 7).MonthUntil(_office, new(2026, 11, 18), 40);

        var chart = MonthlyCharts.Years(Query(2026))!;

        var running = chart.Series[0];
        Assert.Equal([110, 110, null, 110, 110, 110, 110, 40, null, null, null, null], running.Values);
        Assert.Equal(("11月18日", true), (running.Through, running.Highlighted));
        Assert.Equal((null, true), (chart.Series[1].Through, chart.Series[1].Highlighted));
    }

    [Fact]
    public void TheYearBeforeTheLast_IsGrey_AndNoMoreAreDrawn()
    {
        for (var year = 2022; year <= 2025; year++) _months.Year(_office, year, _ => 100);

        Assert.Equal([true, true, false], MonthlyCharts.Years(Query(2025))!.Series.Select(series => series.Highlighted));
    }

    [Fact]
    public void Season_IsThatOfTheYearsUpToTheOneLookedAt_BusiestFirst()
    {
        for (var year = 2021; year <= 2024; year++) _months.Year(_office, year, month => month switch { 11 => 300 + 10 * (year - 2021), 0 => 200, 1 => 150, _ => 100 });
        _months.Year(_office, 2025, month => month == 6 ? 5_000 : 100);

        var season = MonthlyCharts.Season(Query(2024))!;

        Assert.StartsWith("one出張所の窓口件数の季節の形（令和3〜6年度", season.Title, StringComparison.Ordinal);
        Assert.StartsWith("3月 20.1 %、4月 12.8 %、5月 9.6 %の順に多い月です。", season.Summary, StringComparison.Ordinal);
        var march = season.Ranges[^1];
        Assert.True(march.Lowest < march.Middle && march.Middle < march.Highest);
        Assert.Equal(("（令和3）", "（令和6）"), (march.LowestNote, march.HighestNote));
    }

    [Fact]
    public void Cells_TellBlankNotHandledAndNotYetComeApart()
    {
        _months.Year(_office, 2026, month => month > 6 ? null : 110);

        var cells = new MonthTable(Query(2026)).Rows.Select(row => row.Cells[0]).ToList();

        Assert.Equal((110, false, true, false), (cells[0].Value, cells[0].IsUnfinished, cells[0].IsHandled, cells[0].IsAhead));
        Assert.Equal((null, true, false), (cells[7].Value, cells[7].IsHandled, cells[7].IsAhead));
        Assert.Equal((null, true), (cells[8].Value, cells[8].IsAhead));
    }

    [Fact]
    public void YearOfAWindowThatTakesNothing_HasNothingToEnter() =>
        Assert.All(new MonthTable(Query(2026)).Rows, row => Assert.False(row.Cells[0].IsHandled));

    [Theory]
    [InlineData(true, "令和7年度（2025年度）　確定")]
    [InlineData(false, "令和7年度（2025年度）　速報")]
    public void AWholeYear_IsFinalOnlyWhenEveryMonthIsLocked(bool isLocked, string purpose)
    {
        _months.Year(_office, 2025, _ => 100);
        if (!isLocked) _months.Unlocked(_office, new(2025, 9, 1));

        Assert.Equal(purpose, new MonthlyTrendPage(new MonthlyTrendFilter(), Query(2025), null!).Purpose);
    }

    [Fact]
    public void DaysOfTheYear_AreMarkedByWhatIsKnown()
    {
        DayFigure[] days =
        [
            new(new(2026, 11, 16), DayFigureKind.Whole, 5), new(new(2026, 11, 17), DayFigureKind.Part, 3), new(new(2026, 11, 18), DayFigureKind.Blank, null),
            new(new(2026, 11, 19), DayFigureKind.OnlyByMonth, null), new(new(2026, 11, 21), DayFigureKind.Closed, null), new(new(2026, 11, 24), DayFigureKind.Ahead, null),
            new(new(2026, 12, 1), DayFigureKind.Ahead, null),
        ];

        var calendar = new MonthlyDays(Query(2026), days, null).CalendarOfYear;

        Assert.Equal(
            [(null, false), ("途中", false), ("未入力", false), ("月計", false), ("休", true), ((string?)null, true)],
            calendar.Days.Select(day => (day.Mark, day.IsClosed)));
    }

    private MonthlyTrendQuery Query(int year)
    {
        var figures = _months.Build();
        return new MonthlyTrendQuery(figures, new FiscalYear(year), new ChosenScope(TrendScope.Of(figures.Yearly, _office), null, _office, ChosenItems.Find(figures.Yearly, null)!));
    }
}
