using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.TestSupport.Trends;
using KumamotoWards.Web.Features.Trends.Wording;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends;

public sealed class LeadSentenceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private readonly FiguresBuilder _city = new();

    [Theory]
    [InlineData(ComparisonBasis.AllItems,
        "見本市の窓口件数は、平成23年度から平成25年度までに +17.3 %（全件）。ただし、増えた分は新設・拡充した窓口と新しい区分のもので、条件の変わらない 16窓口では −10.1 %（不変窓口）です。減った分の 68 %は、東区役所が新設された東区の 3窓口のもので、そちらへ移った人の分を含むことがあります。")]
    [InlineData(ComparisonBasis.CommonItems,
        "見本市の窓口件数は、平成23年度から平成25年度までに +8.6 %（共通区分）。ただし、増えた分は新設・拡充した窓口のもので、条件の変わらない 16窓口では −10.1 %（不変窓口）です。減った分の 68 %は、東区役所が新設された東区の 3窓口のもので、そちらへ移った人の分を含むことがあります。")]
    [InlineData(ComparisonBasis.UnchangedOffices,
        "見本市の窓口件数は、平成23年度から平成25年度までに −10.1 %（不変窓口）。件数が最も動いたのは東区で、−65,242件、−30.3 %（不変窓口）です。")]
    public async Task PublishedYears_SayWhereTheRiseComesFrom(ComparisonBasis basis, string sentence)
    {
        var figures = await portal.InScopeAsync(services => services.GetRequiredService<YearlyFiguresQueries>().FiguresAsync());

        Assert.Equal(sentence, Write(figures, 2011, 2013, basis));
    }

    [Fact]
    public void NothingChanged_SaysSo()
    {
        var (one, two) = TwoOffices();

        var figures = _city.Year(one, 2014, 100).Year(two, 2014, 50).Year(one, 2015, 100).Year(two, 2015, 50).Build();

        Assert.Equal("見本市の窓口件数は、平成26年度から平成27年度までに ±0.0 %（共通区分）。比べた 2窓口の条件は変わっていません。", Write(figures, 2014, 2015));
    }

    [Fact]
    public void SmallNumbers_AreNotBlownUpIntoPercentages()
    {
        var (one, two) = TwoOffices();

        var figures = _city.Year(one, 2014, 20).Year(two, 2014, 10).Year(one, 2015, 30).Year(two, 2015, 12).Build();

        Assert.Equal("見本市の窓口件数は、平成26年度から平成27年度までに +12件（共通区分）。比べた 2窓口の条件は変わっていません。", Write(figures, 2014, 2015));
    }

    [Fact]
    public void OneOfficeClosed_SaysThatTheFallIsItsOwn()
    {
        _city.Item("moving");
        var ward = _city.Ward("w");
        var (stays, closes) = (_city.Office("stays", ward), _city.Office("closes", ward, closedOn: new DateOnly(2015, 3, 31)));

        var figures = _city.Year(stays, 2014, 100).Year(closes, 2014, 50).Year(stays, 2015, 110).Closed(closes, 2015).Build();

        Assert.Equal(
            "見本市の窓口件数は、平成26年度から平成27年度までに −26.7 %（共通区分）。ただし、減った分は終了した窓口のもので、条件の変わらない 1窓口では +10.0 %（不変窓口）です。増えた分は、closes出張所が終了したw区の 1窓口のもので、そこから移ってきた人の分を含むことがあります。",
            Write(figures, 2014, 2015));
    }

    [Fact]
    public void RiseFromAnOfficeThatOnlyEnteredOneYear_IsNotCalledNew()
    {
        var (one, two) = TwoOffices();

        var figures = _city.Year(one, 2014, 100).Year(two, 2014, 0).Year(one, 2015, 90).Year(two, 2015, 50).Build();

        Assert.Equal(
            "見本市の窓口件数は、平成26年度から平成27年度までに +40.0 %（共通区分）。ただし、条件の変わらない 1窓口では −10.0 %（不変窓口）です。",
            Write(figures, 2014, 2015));
    }

    [Fact]
    public void HalfEnteredYear_IsNotCompared()
    {
        var (one, two) = TwoOffices();

        var figures = _city.Year(one, 2014, 100).Year(two, 2014, 50).Year(one, 2015, 120).Year(two, 2015, isComplete: false, 10).Build();

        Assert.Equal(
            "見本市の窓口件数は、平成27年度の 3月31日（木）までに 130件です。比べられる年度がほかにないため、増減は示していません。",
            Write(figures, 2014, 2015));
    }

    [Fact]
    public void RunningYear_IsLeftOutOfTheComparison()
    {
        var (one, two) = TwoOffices();

        foreach (var (year, count) in new[] { (2024, 100), (2025, 110), (2026, 60) }) _city.Year(one, year, count).Year(two, year, count);

        Assert.StartsWith("見本市の窓口件数は、令和6年度から令和7年度までに +10.0 %（共通区分）。", Write(_city.Build(), 2024, 2026), StringComparison.Ordinal);
    }

    [Fact]
    public void RunningYearAlone_LeadsToTheComparisonOfSameDays()
    {
        var (one, two) = TwoOffices();

        foreach (var (year, count) in new[] { (2025, 110), (2026, 60) }) _city.Year(one, year, count).Year(two, year, isComplete: year == 2025, count);

        Assert.Equal(
            "見本市の窓口件数は、令和8年度の 3月31日（水）までに 120件です。令和8年度はまだ終わっていないため、増減率は出していません。前の年度の同じ日までとの比較は「まとめ」にあります。",
            Write(_city.Build(), 2025, 2026));
    }

    [Fact]
    public void FallOfAnOffice_NamesTheWindowThatOpenedInItsWard_AndARiseDoesNot()
    {
        _city.Item("moving");
        var (ward, other) = (_city.Ward("w"), _city.Ward("v"));
        var office = _city.Office("office", ward);
        var (opens, _) = (_city.Office("opens", ward, openedOn: new DateOnly(2014, 10, 1)), _city.Office("elsewhere", other, openedOn: new DateOnly(2014, 10, 1)));
        opens.AddChange(new OfficeChange(new DateOnly(2014, 10, 1), OfficeChangeKind.Opened, breaksSeries: false, null));
        var figures = _city.Year(office, 2014, 100).Year(office, 2015, 60).Year(office, 2016, 80).Closed(opens, 2014).Year(opens, 2015, 70).Year(opens, 2016, 70).Build();

        var (fall, rise) = (Of(2014, 2015), Of(2015, 2016));

        Assert.Equal("office出張所の窓口件数は、平成26年度から平成27年度までに −40.0 %（共通区分）。この間に同じ区のopens出張所が新設され（平成26年10月）、そちらへ移った人の分を含むことがあります。", fall);
        Assert.Equal("office出張所の窓口件数は、平成27年度から平成28年度までに +33.3 %（共通区分）。", rise);

        string Of(int from, int to) => $"{new LeadWriter(new Comparer(figures), TrendScope.Of(figures, office)).Write(new YearSpan(new(from), new(to)), ComparisonBasis.CommonItems)}";
    }

    [Fact]
    public void AnItemAlone_IsNamed()
    {
        var (one, _) = TwoOffices();
        var figures = _city.Year(one, 2014, 100).Year(one, 2015, 150).Build();

        var lead = new LeadWriter(new Comparer(figures), TrendScope.Of(figures, one), item: "住民異動").Write(new YearSpan(new(2014), new(2015)), ComparisonBasis.CommonItems);

        Assert.Equal("one出張所の住民異動の件数は、平成26年度から平成27年度までに +50.0 %（共通区分）。", $"{lead}");
    }

    [Fact]
    public void NoFigures_ClaimNothing()
    {
        TwoOffices();

        Assert.Equal("見本市の窓口件数は、この期間にはありません。", Write(_city.Build(), 2014, 2015));
    }

    [Fact]
    public void OfficeThatWasExpanded_IsNotOneSeries()
    {
        var (office, _) = TwoOffices();
        office.AddChange(new OfficeChange(new DateOnly(2015, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        var figures = _city.Year(office, 2014, 100).Year(office, 2015, 150).Build();

        var lead = new LeadWriter(new Comparer(figures), TrendScope.Of(figures, office)).Write(new YearSpan(new(2014), new(2015)), ComparisonBasis.CommonItems);

        Assert.Equal("one出張所の窓口件数は、平成26年度から平成27年度までに +50.0 %（共通区分）。ただし、平成27年4月に拡充があり、前後の条件は同じではありません。", $"{lead}");
    }

    [Theory]
    [InlineData(2014, 2015, false)]
    [InlineData(2015, 2016, true)]
    [InlineData(2014, 2018, true)]
    [InlineData(2016, 2017, false)]
    public void Earthquake_IsSaidWhereItIsBetweenTheYears_AndNoConditionsAreCalledTheSame(int from, int to, bool isBetween)
    {
        var (one, two) = TwoOffices();
        for (var year = 2014; year <= 2018; year++) _city.Year(one, year, 10 * year).Year(two, year, 10 * year);

        var lead = Write(_city.Earthquake().Build(), from, to);

        Assert.Equal(isBetween, lead.EndsWith("この間に熊本地震（平成28年4月）があり、その前後の件数はそのまま比べられないため、増減は参考です。", StringComparison.Ordinal));
        Assert.Equal(isBetween, lead.Contains("地震", StringComparison.Ordinal));
        Assert.Equal(!isBetween, lead.Contains("条件は変わっていません", StringComparison.Ordinal));
    }

    [Fact]
    public void NoteOfAnotherPlace_OrThatBreaksNothing_IsNotSaid()
    {
        var (one, two) = TwoOffices();
        _city.Year(one, 2014, 100).Year(two, 2014, 100).Year(one, 2015, 110).Year(two, 2015, 110);
        _city.Note("改修", new DateOnly(2015, 5, 1), office: two).Note("感染症対策", new DateOnly(2015, 6, 1), breaksSeries: false);

        Assert.DoesNotContain("この間に", Write(_city.Build(), 2014, 2015), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(110, 100, "+5.0 %")]
    [InlineData(90, 100, "−5.0 %")]
    public void MovementOfNewWindowsAlone_IsNotThatOfTheOthers(long after, long unchanged, string percent)
    {
        _city.Item("moving");
        var ward = _city.Ward("w");
        var (stays, other) = (_city.Office("stays", ward), _city.Office("other", ward, openedOn: new DateOnly(2014, 6, 1)));
        _city.Year(stays, 2014, unchanged).Year(other, 2014, 100).Year(stays, 2015, unchanged).Year(other, 2015, after);

        var lead = Write(_city.Build(), 2014, 2015);

        Assert.Contains($"{percent}（共通区分）。ただし、", lead, StringComparison.Ordinal);
        Assert.Contains("条件の変わらない 1窓口では ±0.0 %（不変窓口）です。", lead, StringComparison.Ordinal);
    }

    [Fact]
    public void NoWindowToCompareOnTheBasis_ComparesNothing()
    {
        var (one, two) = TwoOffices();
        _city.Year(one, 2014, 100).Year(two, 2014, 0).Year(one, 2015, 0).Year(two, 2015, 100);

        Assert.Equal(
            "見本市の窓口件数は、平成26年度から平成27年度までに同じ条件で比べられる窓口がありません（継続窓口）。", Write(_city.Build(), 2014, 2015, ComparisonBasis.ContinuingOffices));
    }

    [Fact]
    public void OnlyOneYear_IsTold()
    {
        var (one, two) = TwoOffices();
        _city.Year(one, 2014, 60).Year(two, 2014, 60);

        Assert.Equal("見本市の窓口件数は、平成26年度に 120件です。比べられる年度がほかにないため、増減は示していません。", Write(_city.Build(), 2013, 2015));
    }

    [Fact]
    public void NewItem_IsNotPartOfTheChange()
    {
        _city.Item("moving");
        _city.Item("passport", firstYear: 2015);
        var office = _city.Office("one", _city.Ward("w"));
        _city.Year(office, 2014, 100, null).Year(office, 2015, 90, 40);

        Assert.Equal("見本市の窓口件数は、平成26年度から平成27年度までに −10.0 %（共通区分）。比べた 1窓口の条件は変わっていません。", Write(_city.Build(), 2014, 2015));
        Assert.StartsWith(
            "見本市の窓口件数は、平成26年度から平成27年度までに +30.0 %（全件）。ただし、増えた分は新しい区分のもので、条件の変わらない 1窓口では −10.0 %（不変窓口）です。",
            Write(_city.Build(), 2014, 2015, ComparisonBasis.AllItems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2014-04-01", true, false)]
    [InlineData("2014-05-01", true, true)]
    [InlineData("2016-03-01", true, true)]
    [InlineData("2016-04-01", true, false)]
    [InlineData("2015-04-01", false, false)]
    public void OfficesOwnBreak_IsSaidWhereItIsBetweenTheYears(string date, bool breaks, bool isSaid)
    {
        var (office, _) = TwoOffices();
        office.AddChange(new OfficeChange(DateOnly.Parse(date), OfficeChangeKind.Expanded, breaks, null));
        var figures = _city.Year(office, 2014, 100).Year(office, 2015, 150).Build();

        var lead = new LeadWriter(new Comparer(figures), TrendScope.Of(figures, office)).Write(new YearSpan(new(2014), new(2015)), ComparisonBasis.CommonItems);

        Assert.Equal(isSaid, $"{lead}".Contains("前後の条件は同じではありません", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(130, 80, "件数が最も動いたのは一区で、+30件、")]
    [InlineData(130, 60, "件数が最も動いたのは二区で、−40件、")]
    [InlineData(130, 70, null)]
    public void WardThatMovedMost_IsNamed_UnlessTwoMovedAsMuch(long first, long second, string? sentence)
    {
        _city.Item("moving");
        var (one, two) = (_city.Office("a", _city.Ward("一")), _city.Office("b", _city.Ward("二")));
        _city.Year(one, 2014, 100).Year(two, 2014, 100).Year(one, 2015, first).Year(two, 2015, second);

        var lead = Write(_city.Build(), 2014, 2015);

        if (sentence is null) Assert.DoesNotContain("最も動いた", lead, StringComparison.Ordinal);
        else Assert.Contains(sentence, lead, StringComparison.Ordinal);
    }

    private (Office One, Office Two) TwoOffices()
    {
        _city.Item("moving");
        var ward = _city.Ward("w");
        return (_city.Office("one", ward), _city.Office("two", ward));
    }

    private static string Write(YearlyFigures figures, int from, int to, ComparisonBasis basis = ComparisonBasis.CommonItems) =>
        new LeadWriter(new Comparer(figures), TrendScope.City(figures, FiguresBuilder.CityName)).Write(new YearSpan(new(from), new(to)), basis).ToString();
}
