using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.TestSupport.Trends;
using KumamotoWards.Web.Features.Trends.Answers;
using Xunit;
using static KumamotoWards.TestSupport.Trends.CoursesBuilder;

namespace KumamotoWards.Web.Tests.Trends.Answers;

/// <summary>The sentences against the figures of constructed years, up to Wednesday 25 November 2026.</summary>
public sealed class AnswerSentencesTests
{
    private static readonly DateOnly Through = new(2026, 11, 25);
    private readonly CoursesBuilder _years = new();

    public AnswerSentencesTests() => _years.City.Item("証明");

    [Fact]
    public void NothingChanged_SaysSo()
    {
        var (one, two) = (_years.Office("一"), _years.Office("二"));
        _years.Year(one, 2025, Over(100, 150)).Year(two, 2025, Over(60, 90)).Year(one, 2026, So(100)).Year(two, 2026, So(60));

        Assert.Equal(
            "令和8年度の 11月25日（水）までで 160件です。前年度の同じ日までと比べると、2窓口で ±0件、±0.0 %（継続窓口）です。開庁日は同じ 160日です。",
            SoFar());
        Assert.Equal("前年度の同じ日までと比べて、動いた窓口と区分はありません。", Moved());
        Assert.Null(Totals());
    }

    [Fact]
    public void FewerOpenDays_AreSaidWithTheRateOfADay()
    {
        var office = _years.Office("一");
        _years.Year(office, 2025, Over(1_600, 2_400)).Year(office, 2026, So(1_600)).OpenDays(2026, 158);

        Assert.EndsWith("±0.0 %（継続窓口）です。開庁日は 158日で、前年度より 2日少なく、1日あたりでは +1.3 %（継続窓口）です。", SoFar(), StringComparison.Ordinal);
    }

    [Fact]
    public void OneOfficeClosed_IsLeftOutAndNamed()
    {
        var (stays, closes) = (_years.Office("残る"), _years.Office("閉じた", closedOn: new DateOnly(2026, 3, 31)));
        _years.Year(stays, 2025, Over(100, 150)).Year(closes, 2025, Over(60, 90)).Year(stays, 2026, So(110));

        Assert.StartsWith(
            "令和8年度の 11月25日（水）までで 110件です。前年度の同じ日までと比べると、1窓口で +10件、+10.0 %（継続窓口）です。", SoFar(), StringComparison.Ordinal);
        Assert.Equal(["閉じた出張所の証明は、窓口の開設・終了か取扱いの始まり・終わりがあったため、除いて比べています。"], SoFarNotes());
    }

    [Fact]
    public void NewItem_IsCountedButNotCompared()
    {
        _years.City.Item("旅券", firstYear: 2026);
        var office = _years.Office("一");
        _years.Year(office, 2025, Over(100, 150), default).Year(office, 2026, So(90), So(400));

        Assert.StartsWith(
            "令和8年度の 11月25日（水）までで 490件です。前年度の同じ日までと比べると、1窓口で −10件、−10.0 %（継続窓口）です。", SoFar(), StringComparison.Ordinal);
        Assert.Equal("入力済みの合計 490件 − 始まった・終わった 1組（窓口と区分）の 400件 ＝ 比べた 90件", Totals());
        Assert.StartsWith("前年度の同じ日までと比べて、一出張所の証明が −10件、−10.0 %（同じ窓口・区分）で、最も動きました。", Moved(), StringComparison.Ordinal);
    }

    [Fact]
    public void HalfEnteredYear_IsComparedOnlyWhereItIsThere()
    {
        var (one, two) = (_years.Office("一"), _years.Office("二"));
        _years.Year(one, 2025, Over(100, 150)).Year(two, 2025, Over(800, 900)).Year(one, 2026, So(120)).Year(two, 2026, So(7, SpanKind.Missing));

        Assert.StartsWith(
            "令和8年度の 11月25日（水）までで 127件です。前年度の同じ日までと比べると、1窓口で +20件、+20.0 %（継続窓口）です。", SoFar(), StringComparison.Ordinal);
        Assert.Equal(["二出張所の証明は、入力がそろっていないため、両年度から除いて比べています。"], SoFarNotes());
        Assert.Equal("入力済みの合計 127件 − 入力がそろっていない 1組（窓口と区分）の 7件 ＝ 比べた 120件", Totals());
    }

    [Fact]
    public void AFewTens_AreSaidInNumbers()
    {
        var office = _years.Office("一");
        _years.Year(office, 2025, Over(8, 12)).Year(office, 2026, So(20));

        Assert.StartsWith(
            "令和8年度の 11月25日（水）までで 20件です。前年度の同じ日までと比べると、1窓口で +12件です（継続窓口。数が少ないため % では示しません）。",
            SoFar(), StringComparison.Ordinal);
        Assert.Equal("前年度の同じ日までと比べて、一出張所の証明が +12件で、最も動きました。比べられる年度が少なく、例年の幅は示せません。", Moved());
    }

    [Fact]
    public void FirstYear_ComparesNothing()
    {
        _years.Year(_years.Office("一"), 2026, So(190));

        Assert.Equal("令和8年度の 11月25日（水）までで 190件です。同じ条件で比べられる前年度の件数がないため、増減は示していません。", SoFar());
        Assert.Equal("見本市には、前の年度と同じ条件で比べられる窓口と区分がまだありません。", Moved());
        Assert.Equal("見込みは出していません。比べられる過去の年度がないためです（4年度から見込みます）。", Lands());
    }

    [Fact]
    public void NothingEntered_ClaimsNothing()
    {
        _years.Office("一");

        Assert.Equal("見本市の令和8年度の件数は、まだありません。", SoFar(through: null));
        Assert.Equal("見本市の令和8年度の件数がまだないため、見込みは出していません。", Lands(through: null));
        Assert.Equal("見本市には、前の年度と同じ条件で比べられる窓口と区分がまだありません。", Moved(through: null));
    }

    [Fact]
    public void FirstOfApril_TellsTheYearThatIsOver()
    {
        var office = _years.Office("一");
        _years.Year(office, 2024, Over(150, 150)).Year(office, 2025, Over(180, 180)).OpenDays(2024, 243).OpenDays(2025, 243);

        Assert.StartsWith("令和7年度の 1年で 180件です。令和6年度と比べると、1窓口で +30件、+20.0 %（継続窓口）です。", SoFar(new DateOnly(2026, 3, 31)), StringComparison.Ordinal);
        Assert.Equal("令和7年度は終わりました。見込みは、次の年度の件数が入ると出します。", Lands(new DateOnly(2026, 3, 31)));
        Assert.StartsWith("令和6年度と比べて令和7年度は、一出張所の証明が +30件", Moved(new DateOnly(2026, 3, 31)), StringComparison.Ordinal);
    }

    [Fact]
    public void ExpandedWindow_IsNamed()
    {
        var office = _years.Office("一");
        office.AddChange(new OfficeChange(new DateOnly(2026, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        _years.Year(office, 2025, Over(100, 150)).Year(office, 2026, So(300));

        SoFar();
        Assert.Equal(["一出張所は、前後の条件が同じではありません。"], SoFarNotes());
        Assert.Equal("見本市には、前の年度と同じ条件で比べられる窓口と区分がまだありません。", Moved());
    }

    [Fact]
    public void UsualMovements_AreCalledSo()
    {
        var office = _years.Office("一");
        foreach (var (year, soFar) in new[] { (2022, 1_000), (2023, 1_400), (2024, 1_200), (2025, 1_300) }) _years.Year(office, year, Over(soFar, 2 * soFar));
        _years.Year(office, 2026, So(1_500));

        Assert.Equal(
            "前年度の同じ日までと比べて、一出張所の証明が +200件、+15.4 %（同じ窓口・区分）で、最も動きました。例年の幅（最大 400件）の中です。", Moved());
    }

    [Fact]
    public void MovementBeyondTheUsual_IsSpokenOfBeforeALargerUsualOne()
    {
        var (large, small) = (_years.Office("大"), _years.Office("小"));
        foreach (var year in new[] { 2022, 2023, 2024, 2025 })
            _years.Year(large, year, Over(10_000 + year % 2 * 900, 20_000)).Year(small, year, Over(1_000 + year % 2 * 10, 2_000));
        _years.Year(large, 2026, So(10_100)).Year(small, 2026, So(1_300));

        Assert.Equal(
            "前年度の同じ日までと比べて、小出張所の証明が +290件、+28.7 %（同じ窓口・区分）で、例年の幅（最大 10件）を超えて動いたもののうち最大です。"
            + "大出張所の証明の −800件はこれより大きい動きですが、例年の幅の中です。",
            Moved());
    }

    [Theory]
    [InlineData(500_000, "令和8年度は 1年で 約 1,000,000件（900,000〜1,100,000件）になる見込みです。前年度の 1,000,000件（同じ窓口・区分）はこの幅の中で、増えるとも減るとも言えません。")]
    [InlineData(520_000, "令和8年度は 1年で 約 1,040,000件（936,000〜1,144,000件）になる見込みです。前年度の 1,000,000件（同じ窓口・区分）はこの幅の中で、増えるとも減るとも言えません。")]
    [InlineData(480_000, "令和8年度は 1年で 約 960,000件（864,000〜1,056,000件）になる見込みです。前年度の 1,000,000件（同じ窓口・区分）はこの幅の中で、増えるとも減るとも言えません。")]
    [InlineData(613_333, "令和8年度は 1年で 約 1,227,000件（1,103,000〜1,350,000件）になる見込みです。前年度の 1,000,000件（同じ窓口・区分）を上回る見込みです。")]
    [InlineData(600_000, "令和8年度は 1年で 約 1,200,000件（1,080,000〜1,320,000件）になる見込みです。前年度の 1,000,000件（同じ窓口・区分）を上回る見込みです。")]
    [InlineData(400_000, "令和8年度は 1年で 約 800,000件（720,000〜880,000件）になる見込みです。前年度の 1,000,000件（同じ窓口・区分）を下回る見込みです。")]
    public void Landing_ClaimsNoMoreThanItsRange(int soFar, string sentence)
    {
        var office = _years.Office("一");
        // 50, 50, then 55 where 50 was expected: 10 % too much; the average of the last five is 50 again.
        foreach (var (year, percent) in new[] { (2019, 50), (2020, 50), (2021, 55), (2022, 50), (2023, 50), (2024, 47), (2025, 48) })
            _years.Year(office, year, Over(percent * 10_000L, 1_000_000));

        _years.Year(office, 2026, So(soFar));

        Assert.Equal(sentence, Lands());
    }

    [Fact]
    public void MethodThatMissedByFar_NamesNoLanding()
    {
        var office = _years.Office("一");
        foreach (var (year, percent) in new[] { (2022, 50), (2023, 50), (2024, 70), (2025, 40) }) _years.Year(office, year, Over(percent * 100, 10_000));
        _years.Year(office, 2026, So(5_000));

        Assert.Equal("見込みは出していません。この時期に同じ方法で過去の年度を見込むと、最大で 40.0 % 外れるためです。", Lands());
    }

    [Fact]
    public void Outlook_SaysHowItWasMade_AndWhatIsNotInIt()
    {
        var (office, blank, opened) = (_years.Office("一"), _years.Office("二"), _years.Office("三"));
        foreach (var (year, percent) in new[] { (2021, 50), (2022, 50), (2023, 90), (2024, 55), (2025, 50) }) _years.Year(office, year, Over(100 * percent, 10_000));
        _years.Year(office, 2026, So(5_125)).Year(blank, 2026, So(7, SpanKind.Missing)).Year(opened, 2026, So(9, SpanKind.Partly)).Disaster(new DateOnly(2023, 4, 14));

        var (courses, scope) = Built(Through);
        Assert.Equal(
            [
                "方法：この日までの 5,125件を、過去 4年度が同じ日までに受けていた割合（平均 51.3 %）で割りました。",
                "幅：同じ方法で過去 2年度を同じ日に見込んだときの、最も大きな外れ（10.0 %）です。",
                "令和5年度は災害のあった年度のため使っていません。",
                "入力がそろっていない 1組（窓口と区分）は、過去の年度の数にも入れていません。",
                "年度の途中で始まる・終わる・条件の変わる 1組（窓口と区分）は、過去の年度の数にも入れていません。",
            ],
            OutlookWords.Notes(Outlook.Of(courses, scope)));
    }

    [Fact]
    public void Movements_SayWhatWasComparedAndWhatWasLeftOut()
    {
        var (stays, opened, broken, blank) = (_years.Office("一"), _years.Office("二"), _years.Office("三"), _years.Office("四"));
        broken.AddChange(new OfficeChange(new DateOnly(2026, 4, 1), OfficeChangeKind.Expanded, breaksSeries: true, null));
        _years.Year(stays, 2025, Over(100, 150)).Year(stays, 2026, So(100));

        Assert.Equal(["季節の違いは、同じ月日どうしを比べることで除いています。", "窓口と区分 1組を比べました。"], MovementNotes(AnswerPeriod.SoFar));

        _years.Year(opened, 2026, So(9)).Year(blank, 2025, Over(50, 90)).Year(blank, 2026, So(5, SpanKind.Missing)).Year(broken, 2025, Over(50, 90)).Year(broken, 2026, So(90));
        Assert.Equal(
            "窓口と区分 1組を比べました。除いたのは、開設・終了や区分の始まり・終わり 1組、前後を比べられないもの 1組、入力がそろっていないもの 1組です。", MovementNotes(AnswerPeriod.SoFar)[1]);
        _years.Year(_years.Office("五"), 2026, So(9));
        Assert.Contains("開設・終了や区分の始まり・終わり 2組、前後を比べられないもの 1組", MovementNotes(AnswerPeriod.SoFar)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void MovementsOfWholeYears_AreSaidOfTheYears_NotOfDays()
    {
        var office = _years.Office("一");
        _years.Year(office, 2024, Over(90, 400)).Year(office, 2025, Over(100, 300)).Year(office, 2026, So(130));

        var (courses, scope) = Built(Through);
        Assert.StartsWith(
            "令和6年度と比べて令和7年度は、一出張所の証明が −100件、−25.0 %（同じ窓口・区分）で、最も動きました。",
            $"{new MovementWords(courses, scope).Write(Movements.Of(courses, scope, AnswerPeriod.WholeYears))}", StringComparison.Ordinal);
        Assert.Equal(["同じ窓口・区分＝一つの窓口の一つの区分", "窓口と区分 1組を比べました。"], MovementNotes(AnswerPeriod.WholeYears));
    }

    [Fact]
    public void OneUsualMovement_HasNoOthers()
    {
        var office = _years.Office("一");
        foreach (var year in new[] { 2022, 2023, 2024, 2025 }) _years.Year(office, year, Over(1_000 + year % 2 * 100, 2_000));
        _years.Year(office, 2026, So(1_150));

        Assert.EndsWith("で、最も動きました。例年の幅（最大 100件）の中です。", Moved(), StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralMovementsOfOneSize_AreNotCalledTheLargest()
    {
        var (one, two, three) = (_years.Office("一"), _years.Office("二"), _years.Office("三"));
        foreach (var (office, change) in new[] { (one, 20), (two, -60), (three, 60) }) _years.Year(office, 2025, Over(100, 150)).Year(office, 2026, So(100 + change));

        Assert.StartsWith("前年度の同じ日までと比べて、二出張所の証明が −60件で、最も動いたものの一つです。", Moved(), StringComparison.Ordinal);
    }

    [Fact]
    public void ZeroFigures_AreSaidAsZero()
    {
        var office = _years.Office("一");
        _years.Year(office, 2025, Over(0, 0)).Year(office, 2026, So(0));

        Assert.StartsWith(
            "令和8年度の 11月25日（水）までで 0件です。前年度の同じ日までと比べると、1窓口で ±0件です（継続窓口。数が少ないため % では示しません）。", SoFar(), StringComparison.Ordinal);
        Assert.Equal("前年度の同じ日までと比べて、動いた窓口と区分はありません。", Moved());
        Assert.Equal("見本市の令和8年度の件数がまだないため、見込みは出していません。", Lands());
    }

    [Fact]
    public void ManyWindowsLeftOut_AreNamedByTwo()
    {
        _years.City.Item("旅券");
        var stays = _years.Office("〇");
        _years.Year(stays, 2025, Over(100, 150), Over(10, 15)).Year(stays, 2026, So(110), So(10));
        foreach (var (name, second) in new[] { ("一", SpanKind.Missing), ("二", SpanKind.Entered), ("三", SpanKind.Missing), ("四", SpanKind.Missing) })
        {
            var office = _years.Office(name);
            _years.Year(office, 2025, Over(100, 150), Over(10, 15)).Year(office, 2026, So(1, SpanKind.Missing), So(1, second));
        }

        Assert.Equal(["一出張所の 2区分、二出張所の証明 ほか 2窓口は、入力がそろっていないため、両年度から除いて比べています。"], SoFarNotes());
    }

    private string SoFar() => SoFar(Through);

    private string SoFar(DateOnly? through)
    {
        var (courses, scope) = Built(through);
        return new SoFarWords(courses, scope).Write(YearSoFar.Of(courses, scope)).ToString();
    }

    private string? Totals()
    {
        var (courses, scope) = Built(Through);
        return SoFarWords.Totals(YearSoFar.Of(courses, scope));
    }

    private IReadOnlyList<string> SoFarNotes()
    {
        var (courses, scope) = Built(Through);
        var notes = new SoFarWords(courses, scope).Notes(YearSoFar.Of(courses, scope));
        Assert.Equal("継続窓口＝両方の年度とも通して開き、入力のそろった窓口", notes[0]);
        return [.. notes.Skip(1)];
    }

    private IReadOnlyList<string> MovementNotes(AnswerPeriod period)
    {
        var (courses, scope) = Built(Through);
        return MovementWords.Notes(Movements.Of(courses, scope, period));
    }

    private string Moved() => Moved(Through);

    private string Moved(DateOnly? through)
    {
        var (courses, scope) = Built(through);
        return new MovementWords(courses, scope).Write(Movements.Of(courses, scope, AnswerPeriod.SoFar)).ToString();
    }

    private string Lands() => Lands(Through);

    private string Lands(DateOnly? through)
    {
        var (courses, scope) = Built(through);
        return new OutlookWords(courses, scope).Write(Outlook.Of(courses, scope)).ToString();
    }

    private (YearCourses, TrendScope) Built(DateOnly? through)
    {
        var courses = _years.Build(through);
        return (courses, TrendScope.City(courses.Figures, FiguresBuilder.CityName));
    }
}
