using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Changes;
using KumamotoWards.TestSupport.Trends;
using KumamotoWards.Web.Features.Trends.Changes;
using KumamotoWards.Web.Features.Trends.Yearly;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Changes;

/// <summary>What the page of a change says of constructed years, read on 20 November 2026.</summary>
public sealed class ChangesSentenceTests
{
    private readonly FiguresBuilder _city = new();
    private readonly Ward _ward;

    public ChangesSentenceTests()
    {
        _city.Item("moving");
        _ward = _city.Ward("w");
    }

    [Fact]
    public void NothingChanged_SaysSo()
    {
        Years(_city.Office("one", _ward), (2014, 100), (2015, 100));

        Assert.Equal(
            "見本市の窓口件数は、平成26年度の 100件から平成27年度の 100件へ ±0件（全件）。増減率は ±0.0 %（共通区分）、条件の変わらない 1窓口では ±0.0 %（不変窓口）です。", Lead(2014, 2015));
    }

    [Fact]
    public void OneOfficeClosed_IsItsOwnStep()
    {
        Years(_city.Office("one", _ward), (2014, 100), (2015, 110));
        var closes = _city.Office("two", _ward, closedOn: new DateOnly(2015, 3, 31));
        _city.Year(closes, 2014, 50).Closed(closes, 2015);

        Assert.Equal(
            "見本市の窓口件数は、平成26年度の 150件から平成27年度の 110件へ −40件（全件）。いちばん大きいのは終了した 1窓口の −50件です。増減率は −26.7 %（共通区分）、条件の変わらない 1窓口では +10.0 %（不変窓口）です。"
            + "増えた分は、two出張所が終了したw区の 1窓口のもので、そこから移ってきた人の分を含むことがあります。",
            Lead(2014, 2015));
    }

    [Fact]
    public void OfficeClosedWithinTheSecondYear_IsClosed_NotUnchanged()
    {
        Years(_city.Office("one", _ward), (2014, 100), (2015, 100));
        Years(_city.Office("two", _ward, closedOn: new DateOnly(2015, 9, 30)), (2014, 80), (2015, 40));

        Assert.Contains("いちばん大きいのは終了した 1窓口の −40件です。", Lead(2014, 2015), StringComparison.Ordinal);
    }

    [Fact]
    public void OfficeClosedOnTheLastDayOfTheSpan_WasThereThroughout()
    {
        Years(_city.Office("one", _ward, openedOn: new DateOnly(2014, 4, 1), closedOn: new DateOnly(2016, 3, 31)), (2014, 100), (2015, 120));

        Assert.EndsWith("条件の変わらない 1窓口では +20.0 %（不変窓口）です。", Lead(2014, 2015), StringComparison.Ordinal);
    }

    [Fact]
    public void NewItem_IsAStepOfItsOwn()
    {
        _city.Item("passport", firstYear: 2015);
        _city.Year(_city.Office("one", _ward), 2014, 100, null);
        _city.Year(_city.Build().Offices[0], 2015, 90, 40);

        Assert.Equal(
            "見本市の窓口件数は、平成26年度の 100件から平成27年度の 130件へ +30件（全件）。いちばん大きいのは新しい区分の +40件です。増減率は −10.0 %（共通区分）、条件の変わらない 1窓口では −10.0 %（不変窓口）です。",
            Lead(2014, 2015));
    }

    [Fact]
    public void StepsOfOneSize_AreNotCalledTheLargest()
    {
        _city.Item("passport", firstYear: 2015);
        _city.Year(_city.Office("one", _ward), 2014, 100, null);
        _city.Year(_city.Build().Offices[0], 2015, 90, 10);

        Assert.DoesNotContain("いちばん大きい", Lead(2014, 2015), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2014, 2015)]
    [InlineData(2015, 2016)]
    public void HalfEnteredYear_HasNoPercentage(int from, int to)
    {
        var office = _city.Office("one", _ward);
        _city.Year(office, 2014, 100).Year(office, 2015, isComplete: false, 10).Year(office, 2016, 100);

        Assert.EndsWith("件（全件）。年度途中か未入力の月がある年度を含むため、増減率は出していません。", Lead(from, to), StringComparison.Ordinal);
    }

    [Fact]
    public void ZeroFigures_AreFigures()
    {
        Years(_city.Office("one", _ward), (2014, 0), (2015, 0));

        Assert.Equal(
            "見本市の窓口件数は、平成26年度の 0件から平成27年度の 0件へ ±0件（全件）。両年度とも件数のある、条件の変わらない窓口はありません。", Lead(2014, 2015));
    }

    [Fact]
    public void OnlyOneYear_IsNotComparedWithNothing()
    {
        Years(_city.Office("one", _ward), (2015, 120));

        Assert.Equal("見本市の窓口件数は、平成27年度に 120件（全件）です。平成26年度の件数がないため、増減は示していません。", Lead(2014, 2015));
        Assert.Equal("見本市の窓口件数は、平成27年度に 120件（全件）です。平成28年度の件数がないため、増減は示していません。", Lead(2015, 2016));
        Assert.Equal("見本市には、平成28年度と平成29年度の件数がありません。", Lead(2016, 2017));
    }

    [Fact]
    public void OnlyTheRunningYear_IsToldUpToItsLastDay()
    {
        var office = _city.Office("one", _ward);
        _city.Year(office, 2026, isComplete: false, 30);

        Assert.StartsWith("見本市の窓口件数は、令和8年度の 3月31日（水）までに 30件（全件）です。令和7年度の件数がないため", Lead(2025, 2026), StringComparison.Ordinal);
    }

    [Fact]
    public void SmallNumbers_AreSaidAsADifference()
    {
        Years(_city.Office("one", _ward), (2014, 20), (2015, 32));

        Assert.Equal("見本市の窓口件数は、平成26年度の 20件から平成27年度の 32件へ +12件（全件）。条件の変わらない 1窓口では +12件（不変窓口）です。", Lead(2014, 2015));
    }

    [Fact]
    public void UnchangedWindows_AreNamedOnce()
    {
        Years(_city.Office("one", _ward), (2014, 100), (2015, 120));

        Assert.EndsWith("件（全件）。条件の変わらない 1窓口では +20.0 %（不変窓口）です。", Lead(2014, 2015, "unchanged-offices"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2015, 2016, true)]
    [InlineData(2014, 2018, true)]
    [InlineData(2014, 2015, false)]
    [InlineData(2016, 2017, false)]
    public void Earthquake_IsSaidWhereItIsBetweenTheYears(int from, int to, bool isBetween)
    {
        _city.Earthquake();
        Years(_city.Office("one", _ward), (2014, 100), (2015, 110), (2016, 120), (2017, 130), (2018, 140));

        Assert.Equal(isBetween, Lead(from, to).EndsWith("この間に熊本地震（平成28年4月）があり、その前後の件数はそのまま比べられないため、増減は参考です。", StringComparison.Ordinal));
        Assert.Equal(isBetween, Lead(from, to).Contains("地震", StringComparison.Ordinal));
    }

    [Fact]
    public void BaseYears_OnBothSidesOfTheEarthquake_SaySo()
    {
        _city.Earthquake();
        Years(_city.Office("one", _ward), (2014, 100), (2015, 110), (2016, 120), (2017, 130));

        Assert.EndsWith("ただし、熊本地震（平成28年4月）より前の年度とは、そのまま比べられません。", Strip(2016, 2017).Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("地震", Strip(2014, 2015).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 110, 105, "−4.5 % から +5.0 %", "どの年度から比べるかで増減の向きが変わります")]
    [InlineData(100, 105, 105, "±0.0 % から +5.0 %", "どの年度から比べても減ってはいません")]
    [InlineData(105, 110, 105, "−4.5 % から ±0.0 %", "どの年度から比べても増えてはいません")]
    [InlineData(100, 100, 110, "+10.0 %", "どの年度から比べても減ってはいません")]
    public void BaseYears_SayWhetherTheDirectionDependsOnTheChoice(int first, int second, int last, string range, string direction)
    {
        Years(_city.Office("one", _ward), (2013, first), (2014, second), (2015, last));

        Assert.Equal($"平成27年度と比べるはじめの年度は 2通りあります。共通区分では {range}、不変窓口では {range}で、どちらも{direction}。", Strip(2014, 2015).Sentence);
    }

    [Fact]
    public void OneBaseYearWithAPercentage_HasNoDirection()
    {
        Years(_city.Office("one", _ward), (2013, 0), (2014, 100), (2015, 110));

        Assert.Equal("平成27年度と比べるはじめの年度は 2通りあります。共通区分では +10.0 %。不変窓口では +10.0 %。", Strip(2014, 2015).Sentence);
    }

    [Fact]
    public void BaseYears_WithoutAPercentage_AreNotSpokenFor()
    {
        Years(_city.Office("one", _ward), (2012, 0), (2013, 100), (2014, 102), (2015, 110));

        Assert.Contains("どちらも増減率のある 2年度のどれから比べても減ってはいません。", Strip(2014, 2015).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void BaseYears_MarkTheOneThatIsCompared_AndLeaveSmallNumbersOut()
    {
        Years(_city.Office("one", _ward), (2012, 20), (2013, 100), (2014, 102), (2015, 110));

        var chart = Strip(2014, 2015).Chart!;

        Assert.Equal("平成26年度", chart.Years[chart.Current!.Value].Full);
        Assert.Equal([null, "+10.0", "+7.8"], chart.Strips[0].Values.Select(value => value?.Text));
    }

    [Fact]
    public void BaseYears_OfAYearThatIsNotWhole_HaveNoPercentage()
    {
        var office = _city.Office("one", _ward);
        _city.Year(office, 2014, 100).Year(office, 2015, 110).Year(office, 2016, isComplete: false, 50);

        Assert.Equal("平成28年度は年度途中か未入力の月があるため、どの年度からの増減率も出していません。", Strip(2015, 2016).Sentence);
    }

    [Theory]
    [InlineData(2014, null, "")]
    [InlineData(2015, null, "平成27年度から")]
    [InlineData(2000, 2015, "")]
    [InlineData(2000, 2014, "平成26年度まで")]
    public void ItemOfAStep_SaysWhenItBeganOrEnded(int first, int? last, string note)
    {
        var item = _city.Item("other", first, last);

        Assert.Equal(note, StepWords.Note(new ItemChange(item, 5, 7), new(2014), new(2015)));
    }

    [Theory]
    [InlineData(WindowPassage.Joined, "ほかの区から移ってきた")]
    [InlineData(WindowPassage.Left, "ほかの区へ移った")]
    [InlineData(WindowPassage.Stays, "平成27年4月 拡充")]
    public void WindowOfAStep_SaysWhatHappenedToIt(WindowPassage passage, string note)
    {
        var office = _city.Office("one", _ward);
        office.AddChange(new OfficeChange(new DateOnly(2015, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));

        Assert.Equal(note, StepWords.Note(new WindowChange(office, 5, 7, passage), new(2014), new(2015)));
    }

    [Theory]
    [InlineData(100L, 110L, "+10.0 %")]
    [InlineData(49L, 110L, "-")]
    [InlineData(100L, 49L, "-")]
    [InlineData(null, 110L, "-")]
    public void PercentageOfACell_IsGivenOnlyWhereBothSidesCanBearIt(long? before, long? after, string percent) => Assert.Equal(percent, ChangesPage.Percent(before, after));

    [Fact]
    public void Years_SayHowFarTheyCanBeReliedOn()
    {
        var office = _city.Office("one", _ward);
        _city.Year(office, 2013, 100).Year(office, 2014, 100).Year(office, 2015, isComplete: false, 50).Year(office, 2026, isComplete: false, 40)
            .Known(office, 2014, isLocked: false).Known(office, 2026, through: new DateOnly(2026, 10, 31));
        var page = new ChangesPage(new YearlyTrendFilter(), Query(2013, 2014));

        Assert.Equal((null, "速報", "未入力あり"), (page.Mark(new(2013)), page.Mark(new(2014)), page.Mark(new(2015))));
        Assert.Equal((null, "10月末まで、速報"), (page.Mark(new(2016)), page.Mark(new(2026))));
        Assert.True(page.HasPercent);
        Assert.False(new ChangesPage(new YearlyTrendFilter(), Query(2014, 2015)).HasPercent);
        Assert.False(new ChangesPage(new YearlyTrendFilter(), Query(2015, 2016)).HasPercent);
    }

    [Fact]
    public void YearsNotAskedFor_AreTheFirstAndTheLastThatCompare_OrTheOneBefore()
    {
        var office = _city.Office("one", _ward);
        _city.Year(office, 2013, 100).Year(office, 2014, 100).Year(office, 2015, 110).Year(office, 2016, isComplete: false, 50);

        Assert.Equal((2013, 2015), Compared(new YearlyTrendFilter()));
        Assert.Equal((2012, 2013), Compared(new YearlyTrendFilter { To = "2013" }));
        Assert.Equal((2014, 2015), Compared(new YearlyTrendFilter { From = "2014" }));
    }

    private (int, int) Compared(YearlyTrendFilter filter)
    {
        var query = ChangesQuery.Of(filter, _city.Build(), FiguresBuilder.CityName, new ModelStateDictionary());
        return (query.From.StartYear, query.To.StartYear);
    }

    private void Years(Office office, params (int Year, long Count)[] years)
    {
        foreach (var (year, count) in years) _city.Year(office, year, count);
    }

    private string Lead(int from, int to, string? basis = null) => ChangesLead.Of(Query(from, to, basis)).ToString();

    private BaseYearStrip Strip(int from, int to) => new(Query(from, to));

    private ChangesQuery Query(int from, int to, string? basis = null) => ChangesQuery.Of(
        new YearlyTrendFilter { From = $"{from}", To = $"{to}", Basis = basis }, _city.Build(), FiguresBuilder.CityName, new ModelStateDictionary());
}
