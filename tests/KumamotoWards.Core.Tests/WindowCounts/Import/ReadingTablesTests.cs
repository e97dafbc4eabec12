using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.TestSupport.Trends;
using KumamotoWards.TestSupport.WindowCounts;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Import;

public sealed class ReadingTablesTests(ReadingFiles files) : IClassFixture<ReadingFiles>
{
    private const string Official = "official-table-libreoffice.xlsx";

    [Fact]
    public void ThePublishedTable_SavedByLibreOffice_IsReadWholeAndItsTotalsAgree()
    {
        var reading = files.Read(CountFiles.Saved(Official));

        Assert.Equal(CountImportShape.YearlyTable, reading.Shape);
        Assert.Empty(reading.Problems);
        Assert.Equal(Expected(), reading.Figures.Select(figure =>
            $"{files.Rules.Directory.Office(figure.Cell.OfficeId).Slug} {figure.Cell.FiscalYear} {files.Rules.Catalog.Item(figure.Cell.CountItemId).Slug} {figure.Count}").Order());
        Assert.All(reading.Totals, total => Assert.Equal(total.OfNumbers, total.InFile));
        // Subtotals of 72 rows of offices and 18 of sums, with a dash where nothing stands, and the numbers of the sums.
        Assert.True(reading.Totals.Count > 200, $"{reading.Totals.Count}");
    }

    [Fact]
    public void ThePublishedTable_AsCsvWithoutMergedCells_IsReadToo()
    {
        var reading = files.Read(CountFiles.ShiftJis(
            "区役所等の主な窓口件数の推移,,,,,,",
            "窓口,年度,住民異動,証明発行,,小計,増減率",
            ",,,証明,税証明,,",
            "中央区役所,平成20年度,\"20,000\",150000,－,170000,",
            ",H21,21000,160000,1,181001,",
            "中央区 計,平成20年度,20000,150000,,170000,",
            ",H21,21000,160000,1,181000,"));

        Assert.Equal(
            ["C4 chuo-ward-office moving Year 2008-04-01 20000", "D4 chuo-ward-office certificate Year 2008-04-01 150000",
             "C5 chuo-ward-office moving Year 2009-04-01 21000", "D5 chuo-ward-office certificate Year 2009-04-01 160000", "E5 chuo-ward-office tax-certificate Year 2009-04-01 1"],
            files.Figures(reading));
        Assert.Equal(["F7"], reading.Totals.Where(total => !total.Agrees).Select(total => total.Place.ToString()));
    }

    [Fact]
    public void AMonthsTable_TakesOfficeAndMonthFromItsTitles()
    {
        var reading = files.Read(CountFiles.Workbook("11月",
            ["大江出張所", null, null, null],
            ["令和8年11月", null, null, null],
            ["日", "曜日", "住民異動", "印鑑登録", "計"],
            [19, "木", 12, null, 12],
            ["20日", "金", 13, 4, 18],
            ["計", null, 25, 4, 29]));

        Assert.Equal(CountImportShape.Template, reading.Shape);
        Assert.Equal(
            ["11月!C4 oe-branch moving Day 2026-11-19 12", "11月!C5 oe-branch moving Day 2026-11-20 13", "11月!D5 oe-branch seal Day 2026-11-20 4"],
            files.Figures(reading));
        Assert.Equal([("11月!E5", 18L, 17L)], reading.Totals.Where(total => !total.Agrees).Select(total => (total.Place.ToString(), total.InFile, total.OfNumbers)));
    }

    [Fact]
    public void SheetsWithoutCounts_AndUnknownColumns_AreNamed()
    {
        var reading = files.Read(CountFiles.Csv("日付,窓口,住民異動,来客数", "2026-11-20,大江出張所,3,9"));

        Assert.Contains("D1 の列「来客数」は件数区分の名前ではないため、取り込みません。", reading.Notes);
        Assert.Single(reading.Figures);
    }

    [Fact]
    public void AnUnknownOffice_IsRefusedOnce_AndItsSumsSayMore()
    {
        var reading = files.Read(CountFiles.Csv("窓口,年度,住民異動", "どこかの出張所,H20,1", ",H21,2", "大江出張所,H20,3"));

        Assert.Equal(["A2 unknown-office"], ReadingFiles.Problems(reading));
        Assert.Single(reading.Figures);
    }

    private static IEnumerable<string> Expected()
    {
        string[] items = ["moving", "seal", "certificate", "tax-certificate", "family-register-counter", "family-register-mail", "passport-application", "passport-issue"];
        return PublishedTable.Lines.Where(line => line.Row.Contains('-'))
            .SelectMany(line => line.Cells.Index().Where(cell => cell.Item != "—").Select(cell => $"{line.Row} {line.Year} {items[cell.Index]} {cell.Item}"))
            .Order();
    }
}
