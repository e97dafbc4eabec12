using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.TestSupport.WindowCounts;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Import;

public sealed class ReadingAListTests(ReadingFiles files) : IClassFixture<ReadingFiles>
{
    private static readonly string[] Lines =
    [
        "日付,窓口,件数区分,件数",
        "2026/11/19,大江出張所,住民異動,12",
        "R8.11.20,oe-branch,seal,\"1,234\"",
        "令和8年11月20日,大江出張所,戸籍届（窓口）,０",
        "46346,大江出張所,証明発行,7件",
    ];

    private static readonly string[] Read =
    [
        "D2 oe-branch moving Day 2026-11-19 12",
        "D3 oe-branch seal Day 2026-11-20 1234",
        "D4 oe-branch family-register-counter Day 2026-11-20 0",
        "D5 oe-branch certificate Day 2026-11-20 7",
    ];

    [Fact]
    public void Utf8_WithAMarkAndWithout_AndShiftJis_SayTheSame()
    {
        foreach (var content in new[] { CountFiles.Csv(Lines), [0xEF, 0xBB, 0xBF, .. CountFiles.Csv(Lines)], CountFiles.ShiftJis(Lines) })
        {
            var reading = files.Read(content);

            Assert.Equal(CountImportShape.List, reading.Shape);
            Assert.Empty(reading.Problems);
            Assert.Equal(Read, files.Figures(reading));
        }
    }

    [Fact]
    public void EnglishHeads_InAnyOrder_AndTabs_AreUnderstood()
    {
        var reading = files.Read(CountFiles.Csv("count\titem\toffice\tdate", "5\tpassport-issue\tchuo-ward-office\t2026-11-20"));

        Assert.Equal(["A2 chuo-ward-office passport-issue Day 2026-11-20 5"], files.Figures(reading));
    }

    [Fact]
    public void YearsAndMonths_AreHistory()
    {
        Assert.Equal(
            ["D2 oe-branch moving Year 2010-04-01 2700"],
            files.Figures(files.Read(CountFiles.Csv("fiscal_year,office,item,count", "2010,oe-branch,moving,2700"))));
        Assert.Equal(
            ["D2 oe-branch moving Month 2010-12-01 230", "D3 oe-branch moving Month 2011-01-01 240"],
            files.Figures(files.Read(CountFiles.Csv("年月,窓口,区分,件数", "H22.12,大江出張所,住民異動,230", "平成23年1月,大江出張所,住民異動,240"))));
    }

    [Fact]
    public void EveryFault_IsNamedByItsCell()
    {
        var reading = files.Read(CountFiles.List(
            "昨日,大江出張所,住民異動,1",
            "2026-11-20,どこか,住民異動,1",
            "2026-11-20,大江出張所,何か,1",
            "2026-11-20,大江出張所,住民異動,たくさん",
            "2026-11-20,大江出張所,印鑑登録,-3",
            "2026-11-20,大江出張所,証明発行,1.5",
            "2026-11-20,大江出張所,証明発行,1000000",
            "2026-11-20,大江出張所,戸籍届（窓口）,4",
            "2026-11-20,oe-branch,family-register-counter,4",
            "2026-11-20,oe-branch,moving,=1+1"));

        Assert.Equal(
            ["A2 bad-date", "B3 unknown-office", "C4 unknown-item", "D5 bad-count", "D6 bad-count", "D7 bad-count", "D8 above-limit", "D10 duplicate-cell", "D11 bad-count"],
            ReadingFiles.Problems(reading));
        Assert.Contains("D9 と同じ", reading.Problems[7].Message);
        Assert.Equal("昨日", reading.Problems[0].Text);
    }

    [Fact]
    public void BlankCounts_AndMarks_SayNothing()
    {
        var reading = files.Read(CountFiles.List("2026-11-20,大江出張所,住民異動,", "2026-11-20,大江出張所,印鑑登録,—", "2026-11-20,大江出張所,証明発行,3", ",,,"));

        Assert.Empty(reading.Problems);
        Assert.Equal(["D4 oe-branch certificate Day 2026-11-20 3"], files.Figures(reading));
    }

    [Fact]
    public void ATotalAtTheEnd_IsHeldAgainstTheRows()
    {
        var right = files.Read(CountFiles.List("2026-11-20,大江出張所,住民異動,3", "2026-11-20,大江出張所,印鑑登録,4", "合計,,,7"));
        var wrong = files.Read(CountFiles.List("2026-11-20,大江出張所,住民異動,3", "2026-11-20,大江出張所,印鑑登録,4", "合計,,,8"));

        Assert.True(Assert.Single(right.Totals).Agrees);
        Assert.Equal(("D4", 8L, 7L), (Assert.Single(wrong.Totals).Place.ToString(), wrong.Totals[0].InFile, wrong.Totals[0].OfNumbers));
        Assert.Equal(2, right.Figures.Count);
    }

    [Fact]
    public void WithoutAColumnOfOffices_TheChosenOneCounts()
    {
        var list = CountFiles.Csv("日付,区分,件数", "2026-11-20,住民異動,3");

        Assert.Equal(["C2 oe-branch moving Day 2026-11-20 3"], files.Figures(files.Read(list, "oe-branch")));
        Assert.Equal(["A2 office-missing"], ReadingFiles.Problems(files.Read(list)));
    }

    [Fact]
    public void Workbooks_KeepDates_AndRefuseFormulas()
    {
        var reading = files.Read(CountFiles.Workbook("件数 一覧",
            ["日付", "窓口", "件数区分", "件数"],
            [new DateOnly(2026, 11, 20), "大江出張所", "住民異動", 12],
            [46346, "大江出張所", "印鑑登録", 3],
            [new DateOnly(2026, 11, 20), "大江出張所", "証明発行", "=1+1"],
            [new DateOnly(2026, 11, 19), "=B2", "証明発行", 5]));

        Assert.Equal(["'件数 一覧'!D2 oe-branch moving Day 2026-11-20 12", "'件数 一覧'!D3 oe-branch seal Day 2026-11-20 3"], files.Figures(reading));
        Assert.Equal(["'件数 一覧'!D4 formula", "'件数 一覧'!B5 formula"], ReadingFiles.Problems(reading));
    }
}
