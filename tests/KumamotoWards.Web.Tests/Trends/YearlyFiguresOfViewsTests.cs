using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.TestSupport.Trends;
using KumamotoWards.Web.Features.Trends;
using KumamotoWards.Web.Features.Trends.Yearly;
using KumamotoWards.Web.Infrastructure.Charts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends;

/// <summary>The yearly page's views of an invented city, read on 20 November 2026.</summary>
public sealed class YearlyFiguresOfViewsTests
{
    private readonly FiguresBuilder _city = new();
    private readonly Ward _first;
    private readonly Ward _second;
    private readonly Office _one;
    private readonly Office _two;

    public YearlyFiguresOfViewsTests()
    {
        _city.Item("moving");
        (_first, _second) = (_city.Ward("一"), _city.Ward("二"));
        (_one, _two) = (_city.Office("one", _first), _city.Office("two", _second));
    }

    [Fact]
    public void Index_IsOfTheFirstYearCompared_AndGivenOnlyForYearsThatAreComplete()
    {
        Years((2013, null, 200), (2014, 100, 100), (2015, 110, 90), (2016, 150, 80));
        _city.Year(_one, 2016, isComplete: false, 150);
        _city.Year(_one, 2013, isComplete: false, (long?)null);

        var parts = Figures(TrendView.Index, 2013, 2016).Parts;

        Assert.Equal([null, 100m, 110, null], parts[0].Values);
        Assert.Equal([null, 100m, 90, null], parts[1].Values);
    }

    [Fact]
    public void Share_IsOfTheTotalOfItsYear() =>
        Assert.Equal([25m, 50m], Views(TrendView.Share, (2014, 100, 300), (2015, 150, 150)).Parts[0].Values);

    [Fact]
    public void Change_IsFromTheYearBefore_InPercentUnlessSmall()
    {
        var figures = Views(TrendView.Change, (2013, 100, 10), (2014, 110, 20), (2015, 99, 30));

        Assert.Equal([null, 10m, -10m], figures.Parts[0].Values);
        Assert.Equal([null, 10L, 10], figures.Parts[1].Points.Select(point => point.SinceLastYear?.Delta));
        Assert.All(figures.Parts[1].Values, Assert.Null);
    }

    [Fact]
    public void Change_AfterAYearWithoutFigures_IsNone()
    {
        Years((2013, 100, 100), (2015, 110, 110));

        Assert.All(Figures(TrendView.Change, 2013, 2015).Parts[0].Points, point => Assert.Null(point.SinceLastYear));
    }

    [Fact]
    public void ChangeOfAHalfEnteredYear_IsNotDrawn()
    {
        Years((2013, 100, 100), (2014, 110, 110), (2015, 50, 120));
        _city.Year(_one, 2015, isComplete: false, 50);

        Assert.Equal([null, "+10", null], Figures(TrendView.Change, 2013, 2015).Parts[0].Points.Select(point => LinesTables.SignedOf(point)?.Text));
    }

    [Fact]
    public void LongSpans_AreTabledInThousands()
    {
        for (var year = 2013; year <= 2024; year++) Years((year, 12_345, 100));
        var query = Query(TrendView.Counts, 2013, 2024);

        var table = LinesTables.Of(query, ViewFigures.Of(query), "区");

        Assert.Equal(("千件", "12.3"), (table.Unit, table.Rows[0].Cells[0].Text));
    }

    [Fact]
    public void ShareOfTwoYears_DiffersInPoints()
    {
        Years((2014, 100, 300), (2015, 150, 150));
        var query = Query(TrendView.Share, 2014, 2015);

        Assert.Equal("+25.0", LinesTables.ChangeOf(query, ViewFigures.Of(query).Parts[0]));
    }

    [Fact]
    public void LinesOfIndexAndShare_KeepOneDecimal()
    {
        Years((2014, 100, 200), (2015, 105, 200));

        Assert.Equal([1000, 1050], Assert.IsType<LineChart>(new TrendLines(Query(TrendView.Index, 2014, 2015)).Chart).Series[0].Values);
        Assert.Equal([100, 105], Assert.IsType<LineChart>(new TrendLines(Query(TrendView.Counts, 2014, 2015)).Chart).Series[0].Values);
    }

    [Fact]
    public void TheEarthquake_IsDrawnOnTheLines_AndPartsThem()
    {
        Years((2014, 100, 200), (2015, 105, 200), (2016, 80, 180));
        _city.Earthquake();

        Assert.True(Assert.Single(Assert.IsType<LineChart>(new TrendLines(Query(TrendView.Counts, 2014, 2016)).Chart).Events).BreaksLines);
        Assert.All(OfficeMultiples.Of(Query(TrendView.Counts, 2014, 2016)).SelectMany(ward => ward.Charts), chart => Assert.Equal([2016], chart.BreaksBefore));
    }

    [Fact]
    public void IndexAcrossABreak_SaysWhatItCrosses_AndWhichBasisDoesNot()
    {
        Years((2014, 100, 200), (2015, 150, 200));
        _one.AddChange(new OfficeChange(new DateOnly(2015, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));

        Assert.Equal(
            ["この指数（共通区分）は平成27年4月の拡充（one出張所）をはさんでいます。その前と後は同じ条件ではありません。条件の変わらない窓口だけの動きは、比較の基準を「不変窓口」にすると見られます。"],
            Notes(TrendView.Index, 2014, 2015));
        Assert.DoesNotContain(Notes(TrendView.Counts, 2014, 2015), note => note.Contains("拡充", StringComparison.Ordinal));
    }

    [Fact]
    public void AllItemsWithANewOne_SayThatItIsIn()
    {
        _city.Item("passport", firstYear: 2015);
        foreach (var office in new[] { _one, _two }) _city.Year(office, 2014, 100, null).Year(office, 2015, 100, 20);

        Assert.Contains("この増減（全件）には途中で始まった・なくなった区分（passport）の分が含まれます。", Assert.Single(Notes(TrendView.Change, 2014, 2015, ComparisonBasis.AllItems)), StringComparison.Ordinal);
    }

    [Fact]
    public void WardWithoutAFirstYear_HasNoIndex_AndIsNamed()
    {
        Years((2014, 100, 20), (2015, 110, 90));

        Assert.Equal(["二区は、平成26年度の件数がないか 50件に満たないため、指数を出していません。"], Notes(TrendView.Index, 2014, 2015));
        Assert.Contains("どちらかの年度が 50件に満たないところは、増減率を出さず件数の差だけを示しています。", Notes(TrendView.Change, 2014, 2015));
    }

    [Fact]
    public void OnlyTheRunningYearAtTheEnd_IsCalledUnfinished()
    {
        Years((2024, 100, 200), (2025, 110, 190));
        Assert.Empty(Notes(TrendView.Counts, 2024, 2025));

        foreach (var office in new[] { _one, _two }) _city.Year(office, 2026, isComplete: false, 40).Known(office, 2026, through: new DateOnly(2026, 10, 31));

        Assert.Equal(["白い丸と点線は終わっていない年度です：令和8年度（10月末まで、速報）。"], Notes(TrendView.Counts, 2024, 2026));
        Assert.Equal(["終わっていない令和8年度（10月末まで、速報）の指数は出していません。"], Notes(TrendView.Index, 2024, 2026));
    }

    [Fact]
    public void Bridge_NamesRisesAndFalls_AndWhichBasisTakesWhichSteps()
    {
        Years((2014, 100, 200), (2015, 150, 190));
        _one.AddChange(new OfficeChange(new DateOnly(2015, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        var opened = _city.Office("three", _second, openedOn: new DateOnly(2015, 4, 1));
        _city.Closed(opened, 2014).Year(opened, 2015, 30);

        var bridge = TrendComparison.Of(Query(TrendView.Counts, 2014, 2015))!.Bridge;

        Assert.Equal([("条件の変わらない", "1窓口の減", -10L), ("拡充した", "1窓口の増", 50), ("新設した", "1窓口の増", 30)], bridge.Steps.Select(step => (step.Label, step.Detail, step.Change)));
        Assert.Equal(
            ["不変窓口に入る増減　−5.0 % 1", "継続窓口に入る増減　+13.3 % 2", "共通区分に入る増減　+23.3 % 3", "全件に入る増減　+23.3 % 3"], bridge.Spans.Select(span => $"{span.Label} {span.Steps}"));
    }

    [Fact]
    public void Mix_IsOfTheLastYearThatIsOver_AndShowsFourAtMost()
    {
        _city.Item("seal");
        for (var year = 2020; year <= 2025; year++) _city.Year(_one, year, 60, 40);
        _city.Year(_one, 2026, isComplete: false, 1, 9).Known(_one, 2026, through: new DateOnly(2026, 4, 30));

        var mix = ItemMix.Of(Query(TrendView.Counts, 2020, 2026))!;

        Assert.Equal([2020, 2024, 2025, 2026], mix.Years.Select(year => year.Year));
        Assert.Equal("令和7年度はmovingが 60.0 %で最も多く、sealが続きます。", mix.Summary);
    }

    [Fact]
    public void SmallMultiple_NamesTheBreakThatLiesBetweenTheYears()
    {
        Years((2014, 100, 200), (2015, 150, 190));
        _one.AddChange(new OfficeChange(new DateOnly(2014, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        _two.AddChange(new OfficeChange(new DateOnly(2015, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        var opened = _city.Office("three", _second, openedOn: new DateOnly(2015, 10, 1));
        opened.AddChange(new OfficeChange(new DateOnly(2015, 10, 1), OfficeChangeKind.Opened, breaksSeries: false, null));
        _city.Closed(opened, 2014).Year(opened, 2015, 30);

        var charts = OfficeMultiples.Of(Query(TrendView.Counts, 2014, 2015)).SelectMany(ward => ward.Charts).ToList();

        Assert.Equal([("+50.0 %", null), ("−5.0 %", "拡充"), (null, "平成27年10月 新設")], charts.Select(chart => (chart.Change, chart.Note)));
    }

    [Theory]
    [InlineData(new[] { 2014, 2015, 2016 }, 2013, 2016, "平成26年度からあと")]
    [InlineData(new[] { 2016 }, 2013, 2016, "平成28年度")]
    [InlineData(new[] { 2014, 2015 }, 2013, 2016, "平成26〜27年度")]
    [InlineData(new[] { 2014 }, 2014, 2015, "平成26年度")]
    public void InventedYears_AreNamed(int[] samples, int from, int to, string years)
    {
        for (var year = from; year <= to; year++) Years((year, 100, 100));
        foreach (var year in samples) _city.Known(_one, year, isSample: true);

        var notice = SampleNotice.Of(Query(TrendView.Counts, from, to))!;

        Assert.Equal(($"{years}の数は、動作を確かめるためのサンプルです", "会議や資料には使わないでください。"), (notice.Title, notice.Text));
    }

    [Theory]
    [InlineData(2013, "")]
    [InlineData(2014, "速報")]
    [InlineData(2015, "未入力あり")]
    [InlineData(2026, "途中")]
    [InlineData(2016, "")]
    public void OfficialTable_MarksHowFarAYearCanBeReliedOn(int year, string mark)
    {
        Years((2013, 100, 100), (2014, 100, 100), (2015, 100, 100), (2026, 100, 100));
        _city.Known(_one, 2014, isLocked: false).Year(_one, 2015, isComplete: false, 100);
        var table = new OfficialTable(Query(TrendView.Counts, 2013, 2026));

        Assert.Equal(mark, table.Mark(table.Rows.Last().Years[year - 2013]));
    }

    private void Years(params (int Year, long? One, long? Two)[] years)
    {
        foreach (var (year, one, two) in years) _city.Year(_one, year, one).Year(_two, year, two);
    }

    private ViewFigures Views(TrendView view, params (int Year, long? One, long? Two)[] years)
    {
        Years(years);
        return Figures(view, years[0].Year, years[^1].Year);
    }

    private ViewFigures Figures(TrendView view, int from, int to) => ViewFigures.Of(Query(view, from, to));

    private IEnumerable<string> Notes(TrendView view, int from, int to, ComparisonBasis basis = ComparisonBasis.CommonItems) => new TrendLines(Query(view, from, to, basis)).Notes();

    private YearlyTrendQuery Query(TrendView view, int from, int to, ComparisonBasis basis = ComparisonBasis.CommonItems) =>
        new YearlyTrendFilter { From = $"{from}", To = $"{to}", View = view.Slug(), Basis = basis.Slug() }.Resolve(_city.Build(), FiguresBuilder.CityName, new ModelStateDictionary());
}
