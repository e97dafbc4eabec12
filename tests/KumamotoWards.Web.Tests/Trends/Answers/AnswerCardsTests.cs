using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.TestSupport.Trends;
using KumamotoWards.Web.Features.Trends.Answers;
using KumamotoWards.Web.Infrastructure.Charts;
using Xunit;
using static KumamotoWards.TestSupport.Trends.CoursesBuilder;

namespace KumamotoWards.Web.Tests.Trends.Answers;

/// <summary>The large figure, the chart and its table of each answer, and the sentence above them, up to Thursday 19 November 2026.</summary>
public sealed class AnswerCardsTests
{
    private static readonly DateOnly Through = new(2026, 11, 19);
    private readonly CoursesBuilder _years = new();

    public AnswerCardsTests() => _years.City.Item("証明");

    [Fact]
    public void Lead_OfAYearToCompare_NamesTheRateItsBasisAndTheLargestMovement()
    {
        var office = _years.Office("一");
        _years.Year(office, 2025, Over(100, 150)).Year(office, 2026, So(110));

        Assert.Equal(
            "見本市の窓口件数は、令和8年度の 11月19日（木）までで 110件、前年度の同じ日までと比べて +10件、+10.0 %（継続窓口）です。最も動いたのは一出張所の証明で +10件、+10.0 %（同じ窓口・区分）です。",
            Lead());
    }

    [Fact]
    public void Lead_OfSmallNumbers_HasNoPercentage()
    {
        var office = _years.Office("一");
        _years.Year(office, 2025, Over(8, 12)).Year(office, 2026, So(20));

        Assert.Equal(
            "見本市の窓口件数は、令和8年度の 11月19日（木）までで 20件、前年度の同じ日までと比べて +12件（継続窓口）です。最も動いたのは一出張所の証明で +12件です。", Lead());
    }

    [Fact]
    public void Lead_OfTheFirstYear_ClaimsNoChange()
    {
        _years.Year(_years.Office("一"), 2026, So(190));

        Assert.Equal("見本市の窓口件数は、令和8年度の 11月19日（木）までで 190件です。比べられる前年度の件数はありません。", Lead());
    }

    [Fact]
    public void Lead_OfTheYearOfADisaster_SaysThatTheYearsDoNotCompare()
    {
        var office = _years.Office("一");
        _years.Year(office, 2025, Over(100, 150)).Year(office, 2026, So(300)).Disaster(new DateOnly(2026, 4, 14));

        Assert.Equal(
            "見本市の窓口件数は、令和8年度の 11月19日（木）までで 300件、前年度の同じ日までと比べて +200件、+200.0 %（継続窓口）です。ただし、比べた窓口の前後の条件は同じではありません。", Lead());
    }

    [Fact]
    public void Lead_WhenNotAllWindowsAreBroken_SaysHowManyAre()
    {
        var (one, two) = (_years.Office("一"), _years.Office("二"));
        one.AddChange(new(new DateOnly(2026, 4, 1), Core.Organization.OfficeChangeKind.Expanded, breaksSeries: true, null));
        _years.Year(one, 2025, Over(100, 150)).Year(two, 2025, Over(100, 150)).Year(one, 2026, So(300)).Year(two, 2026, So(100));

        Assert.StartsWith(
            "見本市の窓口件数は、令和8年度の 11月19日（木）までで 400件、前年度の同じ日までと比べて +200件、+100.0 %（継続窓口）です。ただし、比べた 2窓口のうち 1窓口は、前後の条件が同じではありません。",
            Lead(), StringComparison.Ordinal);
    }

    [Fact]
    public void SoFar_ShowsEachYearAgainstTheOneBefore()
    {
        var office = _years.Office("一");
        _years.Year(office, 2023, Over(80, 120)).Year(office, 2024, Over(120, 160)).Year(office, 2025, Over(100, 150)).Year(office, 2026, So(110));

        var card = Card(0);

        Assert.Equal(("+10.0 %", "前年度の同じ日までと比べて（継続窓口）"), (card.Figure, card.Basis));
        var chart = Bars(card);
        Assert.Equal([80, 120, 100, 110], chart.Rows.Select(row => row.Value));
        Assert.Equal(["令和8年度"], chart.Rows.Where(row => row.IsCurrent).Select(row => row.Name));
        Assert.Equal(["令和5年度 80 - -", "令和6年度 120 +40 +50.0 %", "令和7年度 100 −20 −16.7 %", "令和8年度 110 +10 +10.0 %"], chart.Data.Rows.Select(row => string.Join(' ', row.Take(4))));
    }

    [Fact]
    public void SoFar_OfTheFirstYear_ShowsItsCountAlone()
    {
        _years.Year(_years.Office("一"), 2026, So(190));

        var card = Card(0);

        Assert.Equal(("190件", "令和8年度の 11月19日（木）まで"), (card.Figure, card.Basis));
        Assert.Equal(190, Assert.Single(Bars(card).Rows).Value);
    }

    [Fact]
    public void Outlook_ShowsTheLastFourYears_AndTheRangeThatTheRunningOneMayLandIn()
    {
        var office = _years.Office("一");
        foreach (var (year, percent) in new[] { (2021, 50), (2022, 50), (2023, 55), (2024, 50), (2025, 50) }) _years.Year(office, year, Over(100 * percent, 10_000));
        _years.Year(office, 2026, So(5_100));

        var card = Card(2);

        Assert.Equal(("約 10,000件", "9,000〜11,000件の見込み"), (card.Figure, card.Basis));
        var rows = Bars(card).Rows;
        Assert.Equal(["令和4年度", "令和5年度", "令和6年度", "令和7年度", "令和8年度（見込み）"], rows.Select(row => row.Name));
        Assert.Equal((5_100, 10_000, (9_000L, 11_000L)), (rows[^1].Value, rows[^1].Reach, rows[^1].Range));
    }

    [Fact]
    public void Movements_StandOutByWhatIsUnusual_AndAreDrawnAsChanges()
    {
        var (large, small) = (_years.Office("大"), _years.Office("小"));
        foreach (var year in new[] { 2022, 2023, 2024, 2025 })
            _years.Year(large, year, Over(10_000 + year % 2 * 900, 20_000)).Year(small, year, Over(1_000 + year % 2 * 10, 2_000));
        _years.Year(large, 2026, So(10_100)).Year(small, 2026, So(1_300));

        var card = Card(1);

        Assert.Equal(("+290件", "小出張所の証明、例年は 10件まで"), (card.Figure, card.Basis));
        Assert.Equal(
            [(290L, "例年は 10件まで", false), (-800L, "例年の幅の中（900件まで）", true)], Bars(card).Rows.Select(row => (row.Value, row.Note!, row.IsFaint)));
        Assert.All(Bars(card).Rows, row => Assert.True(row.IsChange));
    }

    [Theory]
    [InlineData("2026-04-30", "前年度の同じ日までと比べて、一出張所の証明が +30件")]
    [InlineData("2026-04-10", "令和6年度と比べて令和7年度は、一出張所の証明が −100件")]
    public void Movements_AreThoseOfWholeYears_UntilAMonthOfTheNewOneIsOver(string through, string sentence)
    {
        var office = _years.Office("一");
        _years.Year(office, 2024, Over(90, 400)).Year(office, 2025, Over(100, 300)).Year(office, 2026, So(130));

        Assert.StartsWith(sentence, $"{Card(1, DateOnly.Parse(through)).Answer}", StringComparison.Ordinal);
    }

    [Fact]
    public void Movements_OfAYearWithNothingToCompareYet_AreThoseOfWholeYears()
    {
        var (one, two) = (_years.Office("一"), _years.Office("二"));
        _years.Year(one, 2024, Over(90, 400)).Year(one, 2025, Over(100, 300)).Year(two, 2026, So(130));

        Assert.StartsWith("令和6年度と比べて令和7年度は、", $"{Card(1).Answer}", StringComparison.Ordinal);
    }

    [Fact]
    public void Incomplete_CountsWindowsWithBlanks_OrElseTheMonthsThatAreNotLocked()
    {
        var office = _years.Office("一");
        var months = new MonthsBuilder(_years.City);
        foreach (var month in new[] { 4, 5, 6, 7, 8, 9, 10 }) months.Month(office, new DateOnly(2026, month, 1), 10);

        Assert.Equal("0件", Card(3, months: months).Figure);
        Assert.Equal("1窓口", Card(3, months: months.Month(office, new DateOnly(2026, 9, 1), (long?)null)).Figure);
    }

    [Fact]
    public void Files_GiveTheSameFiguresUnderTheSameDays()
    {
        var office = _years.Office("一");
        _years.Year(office, 2025, Over(100, 150)).Year(office, 2026, So(110));
        var query = Page(Through).Query;

        var rows = AnswerRow.Of(query).ToList();
        Assert.Equal([(2025, new DateOnly(2025, 11, 19), 100L), (2026, new DateOnly(2026, 11, 19), 110L)],
            rows.Where(row => row.Question == "今年度はこれまで" && row.Name == "同じ日までの件数").Select(row => (row.Year!.Value.StartYear, row.Through!.Value, (long)row.Value!)));
        Assert.Equal([(2025, new DateOnly(2025, 11, 19)), (2026, new DateOnly(2026, 11, 19))],
            rows.Where(row => row.Question == "大きな動き" && row.Unit == "件" && row.Name.EndsWith("件数", StringComparison.Ordinal)).Select(row => (row.Year!.Value.StartYear, row.Through!.Value)));
        var answer = AnswersResponse.Of(query);
        Assert.Equal((100, 110, 10m), (answer.SoFar!.Before, answer.SoFar.After, answer.SoFar.Percent));
        Assert.Equal((100, 110, "unknown"), (answer.Movements!.Largest[0].Before, answer.Movements.Largest[0].After, answer.Movements.Largest[0].Judgement));
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(2025)]
    public void SampleOfAYearThatIsSpokenOf_IsMarked(int year)
    {
        var office = _years.Office("一");
        _years.Year(office, 2025, Over(100, 150)).Year(office, 2026, So(110));
        Assert.False(Page(Through).Query.IsSample);

        _years.City.Year(office, year, 10).Known(office, year, isSample: true);

        Assert.True(Page(Through).Query.IsSample);
    }

    private string Lead() => $"{Page(Through).Lead}";

    private AnswerCard Card(int place, DateOnly? through = null, MonthsBuilder? months = null) => Page(through ?? Through, months).Cards.ElementAt(place);

    private static BarsChart Bars(AnswerCard card) => Assert.IsType<BarsChart>(card.Chart);

    private AnswersPage Page(DateOnly through, MonthsBuilder? months = null)
    {
        var figures = new AnswerFigures(
            (months ?? new MonthsBuilder(_years.City)).Build(), _years.Build(through), new HashSet<(int, DateOnly)>(), new HashSet<int>(), new Dictionary<int, int>());
        return new AnswersPage(new AnswersQuery(figures, FiguresBuilder.CityName, AnswerPlace.City, asked: null), AnswerPlace.City);
    }
}
