using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.TestSupport.Trends;
using KumamotoWards.Web.Features.Trends.Monthly;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Monthly;

/// <summary>Sentences against figures of an invented city, read on 20 November 2026.</summary>
public sealed class MonthlyLeadTests
{
    private readonly FiguresBuilder _city = new();
    private readonly MonthsBuilder _months;
    private readonly Office _office;

    public MonthlyLeadTests()
    {
        _city.Item("moving");
        _office = _city.Office("one", _city.Ward("w"));
        _months = new MonthsBuilder(_city);
    }

    [Fact]
    public void RunningYear_IsComparedOverTheMonthsThatAreComplete()
    {
        _months.Year(_office, 2025, _ => 1000).Year(_office, 2026, month => month > 6 ? null : month == 1 ? 1400 : 1010).MonthUntil(_office, new(2026, 11, 18), 400);

        Assert.Equal(
            "one出張所の窓口件数は、令和8年度の 4月から 10月までで 7,460件です。前年度の同じ月と比べて +460件、+6.6 %（全件）です。前年度との差が最も大きいのは 5月で、+400件です。",
            Write(2026));
    }

    [Fact]
    public void WholeYear_IsComparedAsAYear()
    {
        _months.Year(_office, 2024, _ => 100).Year(_office, 2025, month => month == 11 ? 40 : 100);

        Assert.Equal(
            "one出張所の窓口件数は、令和7年度の 1年間で 1,140件です。前年度と比べて −60件、−5.0 %（全件）です。前年度との差が最も大きいのは 3月で、−60件です。",
            Write(2025));
    }

    [Fact]
    public void NothingChanged_SaysSo_AndNamesNoMonth()
    {
        _months.Year(_office, 2024, _ => 100).Year(_office, 2025, _ => 100);

        Assert.Equal("one出張所の窓口件数は、令和7年度の 1年間で 1,200件です。前年度と同じ件数です。", Write(2025));
    }

    [Fact]
    public void SmallCounts_GetNoPercentage()
    {
        _months.Year(_office, 2024, _ => 1).Year(_office, 2025, _ => 3);

        Assert.Equal(
            "one出張所の窓口件数は、令和7年度の 1年間で 36件です。前年度と比べて +24件です。件数が少ないため、割合では示していません。",
            Write(2025));
    }

    [Fact]
    public void MonthsWithAGapBetween_AreCounted()
    {
        _months.Year(_office, 2024, _ => 100).Year(_office, 2025, month => month == 3 ? null : 100);

        Assert.StartsWith("one出張所の窓口件数は、令和7年度の、数がそろっている 11か月で 1,100件です。前年度の同じ月と同じ件数です。", Write(2025), StringComparison.Ordinal);
    }

    [Fact]
    public void FirstYear_IsComparedWithNothing()
    {
        _months.Month(_office, new(2026, 10, 1), 30).MonthUntil(_office, new(2026, 11, 18), 12);

        Assert.Equal("one出張所の窓口件数は、令和8年度の 11月18日（水）までに 42件です。前年度とどちらも数がそろった月がないため、増減は示していません。", Write(2026));
    }

    [Fact]
    public void YearWithoutMonths_SaysSo() =>
        Assert.Equal("one出張所の窓口件数は、平成25年度の月ごとの数がありません。", Write(2013));

    [Fact]
    public void ThreeWholeYears_SayWhatIsUsual()
    {
        _months.Year(_office, 2023, March).Year(_office, 2024, March).Year(_office, 2025, March);

        Assert.EndsWith("例年は 3月が最も多く、1年の 21.4 %です（令和5〜7年度の平均）。", Write(2025), StringComparison.Ordinal);
    }

    [Fact]
    public void BreakBetweenTheYears_IsSaid()
    {
        _office.AddChange(new OfficeChange(new DateOnly(2025, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        _months.Year(_office, 2024, _ => 100).Year(_office, 2025, _ => 200);

        Assert.EndsWith("ただし、この間に「令和7年4月 one出張所の拡充」があり、前後の条件は同じではありません。", Write(2025), StringComparison.Ordinal);
    }

    [Fact]
    public void YearOfTheEarthquake_IsNotComparedWithoutSayingSo()
    {
        _city.Earthquake();
        _months.Year(_office, 2015, _ => 100).Year(_office, 2016, month => month == 0 ? 40 : 110);

        Assert.Equal(
            "one出張所の窓口件数は、平成28年度の 1年間で 1,250件です。前年度と比べて +50件、+4.2 %（全件）です。前年度との差が最も大きいのは 4月で、−60件です。"
            + "ただし、この間に「平成28年4月 熊本地震」があり、前後の条件は同じではありません。", Write(2016));
    }

    [Fact]
    public void YearAfterTheEarthquake_SaysNothingOfIt()
    {
        _city.Earthquake();
        _months.Year(_office, 2017, _ => 100).Year(_office, 2018, _ => 110);

        Assert.DoesNotContain("地震", Write(2018), StringComparison.Ordinal);
    }

    [Fact]
    public void EventAfterTheMonthsCompared_IsNotBetweenThem()
    {
        _office.AddChange(new OfficeChange(new DateOnly(2026, 11, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        _months.Year(_office, 2025, _ => 100).Year(_office, 2026, month => month > 6 ? null : 110);

        Assert.DoesNotContain("ただし", Write(2026), StringComparison.Ordinal);
    }

    [Fact]
    public void ChangeOnTheFirstDayThatIsCompared_IsNotBetweenThem()
    {
        _office.AddChange(new OfficeChange(new DateOnly(2024, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        _months.Year(_office, 2024, _ => 100).Year(_office, 2025, _ => 110);

        Assert.DoesNotContain("ただし", Write(2025), StringComparison.Ordinal);
    }

    [Fact]
    public void ChangeOnTheFirstDayOfTheFirstMonthThatIsCompared_IsNotBetweenThem()
    {
        _office.AddChange(new OfficeChange(new DateOnly(2024, 7, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        _months.Year(_office, 2024, month => month < 3 ? null : 100).Year(_office, 2025, _ => 110);

        Assert.DoesNotContain("ただし", Write(2025), StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralEvents_AreCounted()
    {
        _office.AddChange(new OfficeChange(new DateOnly(2024, 6, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        _city.Note("水害", new DateOnly(2025, 7, 10));
        _months.Year(_office, 2024, _ => 100).Year(_office, 2025, _ => 110);

        Assert.EndsWith("ただし、この間に「令和6年6月 one出張所の拡充」など 2件の出来事があり、前後の条件は同じではありません。", Write(2025), StringComparison.Ordinal);
    }

    [Fact]
    public void OneMonth_IsSaidAsThatMonth()
    {
        _months.Month(_office, new(2025, 4, 1), 100).Month(_office, new(2026, 4, 1), 120);

        Assert.Equal("one出張所の窓口件数は、令和8年度の 4月で 120件です。前年度の同じ月と比べて +20件、+20.0 %（全件）です。", Write(2026));
    }

    [Fact]
    public void TwoMonths_NameNoneOfThem()
    {
        _months.Month(_office, new(2025, 4, 1), 100).Month(_office, new(2025, 5, 1), 100).Month(_office, new(2026, 4, 1), 120).Month(_office, new(2026, 5, 1), 100);

        Assert.Equal("one出張所の窓口件数は、令和8年度の 4月から 5月までで 220件です。前年度の同じ月と比べて +20件、+10.0 %（全件）です。", Write(2026));
    }

    [Fact]
    public void ZeroFigures_AreSaidAsZero()
    {
        _months.Year(_office, 2024, _ => 0).Year(_office, 2025, _ => 0);

        Assert.Equal("one出張所の窓口件数は、令和7年度の 1年間で 0件です。前年度と同じ件数です。", Write(2025));
    }

    [Fact]
    public void FirstYearOfSeveralOffices_GoesToTheLastDayThatIsKnown()
    {
        var other = _city.Office("two", _city.Ward("v"));
        _months.Month(_office, new(2026, 10, 1), 30).MonthUntil(other, new(2026, 9, 18), 12);

        Assert.StartsWith(
            "見本市の窓口件数は、令和8年度の 10月31日（土）までに 42件です。", new MonthlyLeadWriter(Query(2026, city: true)).Write().ToString(), StringComparison.Ordinal);
    }

    private static long? March(int month) => month == 11 ? 300 : 100;

    private string Write(int year) => new MonthlyLeadWriter(Query(year)).Write().ToString();

    private MonthlyTrendQuery Query(int year, bool city = false)
    {
        var figures = _months.Build();
        var scope = city ? TrendScope.City(figures.Yearly, FiguresBuilder.CityName) : TrendScope.Of(figures.Yearly, _office);
        return new MonthlyTrendQuery(figures, new FiscalYear(year), new ChosenScope(scope, null, city ? null : _office, ChosenItems.Find(figures.Yearly, null)!));
    }
}
