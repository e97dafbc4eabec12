using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Proposals.Evidence;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Evidence;

public sealed class WordingEvidenceTests
{
    [Theory]
    [InlineData("11.2", "−5", "A窓口の証明発行は増え、B窓口の税証明は減った")]
    [InlineData("−11.2", "0.4", "A窓口の証明発行は減り、B窓口の税証明はほぼ同じ")]
    [InlineData(null, "2.0", "A窓口の証明発行は令和7年度に 1,200件、B窓口の税証明は増えた")]
    public void OfSeveral_TheSentenceSaysEachDirection(string? first, string second, string sentence) =>
        Assert.Equal(sentence, EvidenceCaption.Of(Snapshot(Series("A窓口", "証明発行", first), Series("B窓口", "税証明", second))));

    [Fact]
    public void NamesThatAreTooLong_LeaveAPlainSentence()
    {
        var caption = EvidenceCaption.Of(Snapshot([.. Enumerable.Range(0, 3).Select(i => Series(new string('あ', 50) + i, "証明発行", "2"))]));

        Assert.Equal("3つの件数の推移（令和6〜7年度）", caption);
    }

    [Fact]
    public void TheLead_SaysWhatIsAsked_AndTheFigureWithItsBasis()
    {
        var lead = EvidenceLead.Of("出張所で税証明の発行を始めたい。\nくわしくは後で。", Snapshot(Series("A窓口", "証明発行", "13.4")));

        Assert.Equal("出張所で税証明の発行を始めたい。A窓口の証明発行は、令和6年度から令和7年度までに +13.4 %（証明発行、不変窓口）増えています。", lead!.ToString());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("出張所で税証明を出す", "出張所で税証明を出す。")]
    [InlineData("1. 予約を試行する\n2. 記載台を増やす", "予約を試行する。")]
    public void WithoutFigures_TheLeadSaysNoMoreThanTheRequest(string request, string? lead) =>
        Assert.Equal(lead, EvidenceLead.Of(request, Snapshot(Series("A窓口", "証明発行", null)))?.ToString());

    [Fact]
    public void WithoutAPercentage_TheLeadTakesTheSentenceOfTheEvidence() =>
        Assert.Equal("出張所で税証明を出す。A窓口は年 1万件前後。", EvidenceLead.Of("出張所で税証明を出す", Snapshot(Series("A窓口", "証明発行", null)), "A窓口は年 1万件前後")?.ToString());

    [Fact]
    public void InventedFigures_AreCalledSo()
    {
        var series = Series("A窓口", "証明発行", "2.0");
        var sample = series with { Years = [series.Years[0], series.Years[1] with { Sample = true }] };

        Assert.EndsWith("+2.0 %（証明発行、不変窓口、サンプル）増えています。", EvidenceLead.Of("", Snapshot(sample))!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ARunningYear_IsDrawnAsOne_AndAGapIsNone()
    {
        var series = Series("A窓口", "証明発行", null);
        var running = series with { Years = [series.Years[0] with { Complete = false, Through = new DateOnly(2025, 3, 31) }, series.Years[1] with { Complete = false, Through = new DateOnly(2025, 10, 31) }] };

        Assert.Equal([null, "10月末"], EvidenceChart.Years(Snapshot(running)).Select(year => year.Through));
    }

    private static EvidenceSnapshot Snapshot(params EvidenceSeries[] series) => new(2024, 2025, ComparisonBasis.UnchangedOffices, series);

    private static EvidenceSeries Series(string name, string item, string? percent)
    {
        var change = percent is null ? (decimal?)null : decimal.Parse(percent.Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture);
        return new(TrendScopeKind.Office, name, name, item, item,
            [new(2024, 1_000, true, true, new DateOnly(2025, 3, 31), true, false, false), new(2025, 1_200, true, true, new DateOnly(2026, 3, 31), true, false, false)],
            new EvidenceChange(2024, 2025, 1_000, 1_200, change, change is null ? NoPercentReason.Excluded : null, 1, [item]));
    }
}
