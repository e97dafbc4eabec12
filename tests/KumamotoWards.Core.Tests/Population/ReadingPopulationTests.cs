using System.Text;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Population;
using KumamotoWards.Core.WindowCounts.Import.Files;
using Xunit;

namespace KumamotoWards.Core.Tests.Population;

public sealed class ReadingPopulationTests
{
    private const string Heads = "年,区,年齢区分,人口,実績・推計\n";
    private static readonly PopulationTable Standing = new([], [new Ward("00001", "a", "あ区", "", "", 1), new Ward("00002", "b", "い区", "", "", 2)]);

    [Theory]
    [InlineData("2025,あ区,0〜14歳,100,実績")]
    [InlineData("令和7年,あ区,0～14歳,100,実績")]
    [InlineData("２０２５,00001,0-14,１００,実績")]
    [InlineData("R7,あ区,年少人口,\"100\",実績")]
    public void TheSameFigure_IsReadHoweverItIsWritten(string row)
    {
        var read = Assert.Single(Check(Heads + row).Rows);

        Assert.Equal((2025, "a", AgeGroup.Children, PopulationKind.Actual, 100), (read.Year, read.Ward.Slug, read.AgeGroup, read.Kind, read.Residents));
    }

    [Theory]
    [InlineData("いつか,あ区,65歳以上,1,実績", "A2", "「いつか」は年として読み取れません。2025 や 令和7年 のように書いてください。")]
    [InlineData("2025,う区,65歳以上,1,実績", "B2", "「う区」という区はありません。あ区、い区 のどれかにしてください。")]
    [InlineData("2025,あ区,大人,1,実績", "C2", "「大人」という年齢区分はありません。0〜14歳、15〜64歳、65歳以上 のどれかにしてください。")]
    [InlineData("2025,あ区,65歳以上,-1,実績", "D2", "人口は 0 から 999,999 までの整数で書いてください（例：186300）。")]
    [InlineData("2025,あ区,65歳以上,,実績", "D2", "人口がありません。数を入れるか、行を消してください。")]
    [InlineData("205,あ区,65歳以上,1,実績", "A2", "「205」は年として読み取れません。2025 や 令和7年 のように書いてください。")]
    [InlineData("2150,あ区,65歳以上,1,実績", "A2", "年は 1950年から 2100年までにしてください。「2150」は 2150年と読めます。")]
    [InlineData("2025,見本市,65歳以上,1,実績", "B2", "合計の行は取り込めません。行を消してください。合計はこのシステムで計算します。")]
    [InlineData("2025,あ区,総数,1,実績", "C2", "合計の行は取り込めません。行を消してください。合計はこのシステムで計算します。")]
    [InlineData("2025,あ区,65歳以上,1,予想", "E2", "「予想」は読み取れません。実績 か 推計 にしてください。")]
    public void ABadRow_IsNamedWithItsCellAndReason(string row, string cell, string message)
    {
        var file = Check(Heads + row);

        var refusal = Assert.Single(file.Refusals);
        Assert.Equal((2, cell, message), (refusal.Line, refusal.Cell, refusal.Message));
        Assert.False(file.CanBeApplied);
    }

    [Fact]
    public void TheSameCellTwice_NamesBothRows()
    {
        var file = Check(Heads + "2025,あ区,65歳以上,1,実績\n2025,い区,65歳以上,1,実績\n令和7,あ区,65歳以上,2,実績\n");

        Assert.Equal("2行目と同じ年・区・年齢区分・種別です。どちらかを消してください。", Assert.Single(file.Refusals).Message);
    }

    [Fact]
    public void AColumnForEachAgeGroup_IsReadToo_AndItsTotalIsChecked()
    {
        const string heads = "種別,年,区,総数,0〜14歳,15〜64歳,65歳以上\n";

        var file = Check(heads + "実績,令和7年,あ区,\"1,000\",100,650,250\n推計,2030,い区,,10,20,30\n");
        Assert.Empty(file.Refusals);
        Assert.Equal(
            ["2025 a Children Actual 100", "2025 a WorkingAge Actual 650", "2025 a Seniors Actual 250", "2030 b Children Projection 10", "2030 b WorkingAge Projection 20", "2030 b Seniors Projection 30"],
            file.Rows.Select(row => $"{row.Year} {row.Ward.Slug} {row.AgeGroup} {row.Kind} {row.Residents}"));

        var refusal = Assert.Single(Check(heads + "実績,2025,あ区,1001,100,650,250\n").Refusals);
        Assert.Equal(("D2", "年齢区分の合計 1,000人が、表の 1,001人と合いません。どちらかを直してください。"), (refusal.Cell, refusal.Message));
    }

    [Fact]
    public void HeadsThatLackAWord_AreToldWhich()
    {
        var refusal = Assert.Throws<ImportFileException>(() => Check("人口の表\n年,区,人口\n2025,あ区,1\n"));

        Assert.StartsWith("2行目の見出しに「年齢区分」「実績・推計」がありません。年、区、年齢区分、人口、実績・推計 の 5つ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileWithoutHeads_IsRefusedWhole() =>
        Assert.Equal("no-heads", Assert.Throws<ImportFileException>(() => Check("2025,あ区,65歳以上,1,実績\n")).Code);

    [Fact]
    public void AWardInWhichNobodyLives_IsRefused_ButNotOneAgeGroup()
    {
        var file = Check(Heads + "2025,あ区,0〜14歳,0,実績\n2025,あ区,15〜64歳,0,実績\n2025,あ区,65歳以上,0,実績\n2025,い区,0〜14歳,0,実績\n2025,い区,15〜64歳,0,実績\n2025,い区,65歳以上,3,実績\n");

        Assert.Equal(["D2", "D3", "D4"], file.Refusals.Select(refusal => refusal.Cell));
        Assert.All(file.Refusals, refusal => Assert.StartsWith("2025年の あ区 は、どの年齢区分も 0人です。", refusal.Message, StringComparison.Ordinal));
    }

    private static CheckedPopulation Check(string text) => PopulationFile.Check(Encoding.UTF8.GetBytes(text), Standing);
}
