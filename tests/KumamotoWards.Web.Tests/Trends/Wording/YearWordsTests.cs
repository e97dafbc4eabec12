using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Views;
using KumamotoWards.TestSupport.Trends;
using KumamotoWards.Web.Features.Trends.Wording;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Wording;

public sealed class YearWordsTests
{
    private readonly FiguresBuilder _city = new();
    private readonly Ward _ward;

    public YearWordsTests()
    {
        _ward = _city.Ward("w");
        _city.Item("moving");
    }

    [Theory]
    [InlineData("2026-11-18", "11月18日")]
    [InlineData("2026-10-31", "10月末")]
    [InlineData("2027-02-28", "2月末")]
    [InlineData("2028-02-28", "2月28日")]
    public void ALastDay_IsSaidAsTheEndOfItsMonthWhereItIs(string date, string words) => Assert.Equal(words, YearText.Until(DateOnly.Parse(date)));

    [Theory]
    [InlineData(false, "2026-10-31", "令和7年度（2025年度）〜令和8年度（2026年度、10月末まで）")]
    [InlineData(false, "2027-03-31", "令和7年度（2025年度）〜令和8年度（2026年度）")]
    [InlineData(true, "2026-10-31", "令和7年度（2025年度）〜令和8年度（2026年度）")]
    public void ASpan_SaysHowFarItsLastYearGoes(bool isComplete, string through, string words) =>
        Assert.Equal(words, YearText.Of(new(new(2025), new(2026)), new YearState(isComplete, isComplete, false, DateOnly.Parse(through))));

    [Theory]
    [InlineData(2011, 2013, "H23→25")]
    [InlineData(2018, 2019, "H30→R1")]
    public void APair_NamesTheEraOnceWhereItIsOne(int from, int to, string words) => Assert.Equal(words, YearText.Pair(new(from), new(to)));

    [Fact]
    public void OnlyTheRunningYearAtTheEnd_IsDrawnAsUnfinished()
    {
        var office = _city.Office("one", _ward);
        _city.Year(office, 2025, 10).Year(office, 2026, isComplete: false, 4).Known(office, 2026, through: new DateOnly(2026, 10, 31));
        var figures = _city.Build();
        var scope = TrendScope.Of(figures, office);

        Assert.Equal([null, "10月末"], YearText.Axis(figures, scope, new(new(2025), new(2026))).Select(year => year.Through));
        Assert.Equal([null, null, null], YearText.Axis(figures, scope, new(new(2025), new(2027))).Select(year => year.Through));
    }

    [Fact]
    public void ChangesOfAWindow_AreThoseAfterTheFirstDayOfTheSpan()
    {
        var office = _city.Office("one", _ward);
        office.AddChange(new OfficeChange(new DateOnly(2014, 4, 1), OfficeChangeKind.Opened, breaksSeries: false, null));
        office.AddChange(new OfficeChange(new DateOnly(2015, 10, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        office.AddChange(new OfficeChange(new DateOnly(2016, 4, 1), OfficeChangeKind.Closed, breaksSeries: false, null));

        Assert.Equal(["平成27年10月 拡充"], OfficeNames.Notes(office, new(new(2014), new(2015))));
        Assert.Equal(["平成26年4月 新設", "平成27年10月 拡充", "平成28年3月末まで"], OfficeNames.Notes(office, new(new(2013), new(2016))));
    }

    [Theory]
    [InlineData(2015, null, "新しい区分")]
    [InlineData(2014, 2014, "なくなった区分")]
    public void AStepOfItems_SaysWhetherTheyBeganOrEnded(int first, int? last, string words)
    {
        _city.Item("other", first, last);
        var office = _city.Office("one", _ward);
        _city.Year(office, 2014, 10, 5).Year(office, 2015, 10, 7);

        Assert.Equal(words, Bridging().Step(BridgeStepKind.Items)!.Label(new(2014), new DateOnly(2026, 11, 20)));
    }

    [Fact]
    public void AStepOfItemsThatBeganAndEnded_SaysBoth()
    {
        _city.Item("new", 2015);
        _city.Item("old", 2000, 2014);
        var office = _city.Office("one", _ward);
        _city.Year(office, 2014, 10, null, 5).Year(office, 2015, 10, 7, null);

        Assert.Equal("始まった・なくなった区分", Bridging().Step(BridgeStepKind.Items)!.Label(new(2014), new DateOnly(2026, 11, 20)));
    }

    [Fact]
    public void WindowsThatBrokeInOneWay_AreCalledByIt_AndOthersAreNot()
    {
        Broken("one", OfficeChangeKind.Expanded);
        _city.Build().Offices[0].AddChange(new OfficeChange(new DateOnly(2013, 4, 1), OfficeChangeKind.Renamed, breaksSeries: false, null));
        Assert.Equal("拡充", Bridging().Step(BridgeStepKind.BrokenSeries)!.Verb());
        Assert.Equal("拡充したone出張所も除きます", Text(ComparisonBasis.UnchangedOffices));

        Broken("two", OfficeChangeKind.Moved);

        Assert.Equal("条件が変化", Bridging().Step(BridgeStepKind.BrokenSeries)!.Verb());
        Assert.Equal("条件が変化したone出張所・two出張所も除きます", Text(ComparisonBasis.UnchangedOffices));
        Broken("three", OfficeChangeKind.Moved);
        Assert.Equal("条件が変化したone出張所・two出張所・three出張所も除きます", Text(ComparisonBasis.UnchangedOffices));
        Broken("four", OfficeChangeKind.Moved);
        Assert.Equal("条件が変化した4窓口も除きます", Text(ComparisonBasis.UnchangedOffices));
    }

    [Fact]
    public void ContinuingWindows_SayWhatTheyLeaveOut()
    {
        var stays = _city.Office("stays", _ward);
        _city.Year(stays, 2014, 10).Year(stays, 2015, 10);
        Assert.Equal("開設や終了のあった窓口はありません", Text(ComparisonBasis.ContinuingOffices));

        var (opens, closes) = (_city.Office("opens", _ward, openedOn: new DateOnly(2015, 4, 1)), _city.Office("closes", _ward, closedOn: new DateOnly(2015, 3, 31)));
        _city.Closed(opens, 2014).Year(opens, 2015, 7).Year(closes, 2014, 5).Closed(closes, 2015);

        Assert.Equal("新設した 1か所、終了した 1か所も除きます", Text(ComparisonBasis.ContinuingOffices));
    }

    [Fact]
    public void ManyBreaks_AreNamedUpToFive()
    {
        foreach (var month in new[] { 5, 6, 7, 8, 9, 10, 11 }) Broken($"{month}月", OfficeChangeKind.Expanded, new DateOnly(2015, month, 1));
        _city.Build().Offices[0].AddChange(new OfficeChange(new DateOnly(2015, 4, 1), OfficeChangeKind.Closed, breaksSeries: false, null));
        var figures = _city.Build();

        Assert.Equal(
            "平成27年3月末の終了（5月出張所）、平成27年5月の拡充（5月出張所）、平成27年6月の拡充（6月出張所）、平成27年7月の拡充（7月出張所）、平成27年8月の拡充（8月出張所）、ほか 3件",
            BreakText.Of(figures, SeriesBreaks.Of(TrendScope.City(figures, ""), new(2014), new(2015), ComparisonBasis.AllItems, null)));
    }

    private void Broken(string slug, OfficeChangeKind kind, DateOnly? on = null)
    {
        var office = _city.Office(slug, _ward);
        office.AddChange(new OfficeChange(on ?? new DateOnly(2015, 4, 1), kind, breaksSeries: true, null));
        _city.Year(office, 2014, 10).Year(office, 2015, 10);
    }

    private string Text(ComparisonBasis basis)
    {
        var figures = _city.Build();
        return BasisText.Of(new Comparer(figures).Compare(TrendScope.City(figures, ""), new(2014), new(2015), basis), Bridging(), figures).Text;
    }

    private Bridge Bridging()
    {
        var figures = _city.Build();
        return Bridge.Between(new Comparer(figures), TrendScope.City(figures, ""), new(2014), new(2015));
    }
}
