using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.TestSupport.Trends;
using KumamotoWards.Web.Features.Trends.Answers;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Answers;

/// <summary>What is not complete up to Thursday 19 November 2026, in a sentence.</summary>
public sealed class IncompleteSentencesTests
{
    private static readonly DateOnly Through = new(2026, 11, 19);
    private readonly FiguresBuilder _city = new();
    private readonly Ward _ward;

    public IncompleteSentencesTests() => _ward = _city.Ward("中");

    [Fact]
    public void Nothing_IsSaidToBeComplete() =>
        Assert.Equal("見本市の令和8年度は、11月19日（木）までの入力と締めがそろっています。", Words().Write(Incomplete([], locked: 7)).ToString());

    [Fact]
    public void YearWithoutMonths_IsNotSaidToBeComplete() =>
        Assert.Equal("見本市の令和8年度は、月ごとの入力がない年度（公表された年度の合計など）です。", Write());

    [Fact]
    public void Blanks_ChangeTheFigures() => Assert.Equal(
        "11月19日（木）までに空欄のある窓口は 2か所です。そろうと、上の数字は変わります。", Write(Of("一", blank: 2), Of("二", blank: 1)));

    [Fact]
    public void MonthsNotSubmitted_StillChangeTheFigures() => Assert.Equal(
        "提出していない月は 3件です。そろうと、上の数字は変わります。", Write(Of("一", open: 2), Of("二", open: 1)));

    [Fact]
    public void MonthsThatWait_ChangeNothingUnlessCorrected() => Assert.Equal(
        "承認か締めを待つ月は 2件、理由を待つ確認は 4件です。数字が変わるのは、訂正があったときだけです。", Write(Of("一", waiting: 2, alerts: 4)));

    [Fact]
    public void EarlierYearsThatAreNotLocked_AreNamed() => Assert.Equal(
        "前の年度までの締めていない月は 5件です。数字が変わるのは、訂正があったときだけです。", Words().Write(Incomplete([], earlier: 5)).ToString());

    [Fact]
    public void Everything_IsOneSentence() => Assert.Equal(
        "11月19日（木）までに空欄のある窓口は 1か所、提出していない月は 1件、承認か締めを待つ月は 1件、前の年度までの締めていない月は 2件、理由を待つ確認は 1件です。そろうと、上の数字は変わります。",
        Words().Write(Incomplete([Of("一", blank: 1, open: 1, waiting: 1, alerts: 1)], earlier: 2)).ToString());

    [Fact]
    public void WindowsWithBlanks_AreNamed_ThreeAndTheNumberOfTheRest()
    {
        var offices = new[] { Of("一", blank: 1), Of("二", open: 3), Of("三", blank: 4), Of("四", blank: 2), Of("五", blank: 1) };

        Assert.Equal(["空欄のある窓口：一出張所（4月）、三出張所（4月・5月・6月ほか）、四出張所（4月・5月） ほか 1窓口"], Words().Notes(Incomplete(offices)));
        Assert.Equal(["空欄のある窓口：一出張所（4月）、三出張所（4月・5月・6月ほか）、四出張所（4月・5月）"], Words().Notes(Incomplete(offices[..4])));
        Assert.Empty(Words().Notes(Incomplete([Of("六", open: 3)])));
    }

    private string Write(params OfficeIncomplete[] offices) => Words().Write(Incomplete(offices)).ToString();

    private IncompleteWords Words()
    {
        var figures = _city.Build();
        return new IncompleteWords(TrendScope.City(figures, FiguresBuilder.CityName), figures);
    }

    private static Incomplete Incomplete(IReadOnlyList<OfficeIncomplete> offices, int earlier = 0, int locked = 0) =>
        new(new(2026), Through, offices, LockedMonths: locked, EarlierMonths: earlier);

    private OfficeIncomplete Of(string name, int blank = 0, int open = 0, int waiting = 0, int alerts = 0) =>
        new(_city.Office(name, _ward), Months(blank), Months(open), Months(waiting), alerts);

    private static List<DateOnly> Months(int count) => [.. Enumerable.Range(0, count).Select(new DateOnly(2026, 4, 1).AddMonths)];
}
