using System.Globalization;
using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends;

public sealed class YearlyWorkbookTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Published = "?from=2011&to=2013";
    private const int FirstRow = 3;

    /// <summary>Heads over two rows and over their items; names and changes beside their three years, to the last row.</summary>
    private static readonly string[] Merged = ["A2:A3", "E2:F2", "M2:O2", "A4:A6", "M4:M6", "O82:O84"];

    private static readonly IReadOnlyList<string> Rows = [.. PublishedTable.Changes.Select(row => row.Row)];

    [Fact]
    public async Task Get_PublishedYears_HasThePublishedTableInEveryCell()
    {
        var sheet = (await ReadAsync(Published))[0];

        var lines = Rows.SelectMany((row, block) => Enumerable.Range(0, 3).Select(year => sheet.Rows[FirstRow + 3 * block + year])
            .Select((cells, year) => $"{row} {2011 + year}: {string.Join(' ', cells.Skip(2).Take(8).Select(Plain))} = {Plain(cells[10])} / {Plain(cells[11])}"));
        Assert.Equal(PublishedTable.Lines.Select(line => $"{line.Row} {line.Year}: {string.Join(' ', line.Cells)} = {line.Subtotal} / {line.ComparableSubtotal}"), lines);
        Assert.Equal(
            PublishedTable.Changes,
            Rows.Select((row, block) => sheet.Rows[FirstRow + 3 * block]).Zip(Rows, (cells, row) => new PublishedChanges(row, Percent(cells[12]), Percent(cells[13]), Percent(cells[14]))));
    }

    [Fact]
    public async Task Get_PublishedYears_SumsByFormulas_ThatGiveWhatIsWritten()
    {
        using var document = await OpenAsync(Published);
        var cells = Cells(document, 0);

        Assert.Equal("SUM(C4:J4)", cells["K4"].CellFormula!.Text);
        Assert.Equal("SUM(C4,D4,E4,G4,H4)", cells["L4"].CellFormula!.Text);
        // 中央区 計 after its four offices.
        Assert.Equal("SUM(C4,C7,C10,C13)", cells["C16"].CellFormula!.Text);
        var withFormula = cells.Values.Where(cell => cell.CellFormula is not null).ToList();
        Assert.All(withFormula, cell => Assert.Equal(Sum(cell.CellFormula!.Text, cells), long.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)));
        // Every subtotal with a number is one.
        Assert.All(cells.Values.Where(cell => cell.CellReference!.Value![0] is 'K' or 'L' && cell is { DataType: null, CellValue: not null }), cell => Assert.NotNull(cell.CellFormula));
    }

    [Fact]
    public async Task Get_PublishedYears_IsLaidOutAsOnPaper()
    {
        using var document = await OpenAsync(Published);
        var book = document.WorkbookPart!;
        var worksheet = Worksheet(document, 0);

        Assert.Equal(["公表様式 H23-H25", "件数（機械判読用）", "増減率（機械判読用）", "この表について"], book.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.Contains("'公表様式 H23-H25'!$1:$3", book.Workbook.Descendants<DefinedName>().Select(name => name.Text));
        var merged = worksheet.Descendants<MergeCell>().Select(cell => cell.Reference!.Value).ToList();
        Assert.All(Merged, range => Assert.Contains(range, merged));
        var setup = worksheet.Descendants<PageSetup>().Single();
        Assert.Equal((OrientationValues.Landscape, 1u, 0u), (setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
        Assert.Equal([36u, 75u], worksheet.Descendants<Break>().Select(row => row.Id!.Value));
        Assert.Matches("&R&7 熊本市 区政ポータル　令和[0-9]+年[0-9]+月[0-9]+日 [0-9:]{5} 時点　&P/&N$", worksheet.Descendants<OddFooter>().Single().Text);
        Assert.Contains("増減率は共通区分", worksheet.Descendants<OddFooter>().Single().Text, StringComparison.Ordinal);
    }

    /// <summary>Columns as wide as the page, or smaller; then the rows from one break to the next fit on it, under the heads.</summary>
    [Theory]
    [InlineData(Published)]
    [InlineData("?from=2011&to=2013&item=moving")]
    [InlineData("?from=2011&to=2013&kind=branch")]
    [InlineData("?from=2011&to=2013&ward=nishi&item=certificate")]
    public async Task Get_AnyView_HasNoBlockCutByAPage(string query)
    {
        using var document = await OpenAsync(query);
        var worksheet = Worksheet(document, 0);
        const double PointsOfACharacter = 0.75 * 7, Width = 784, Height = 526;
        var scale = Math.Min(1, Width / worksheet.Descendants<Column>().Sum(column => column.Width!.Value * PointsOfACharacter + 3.75));
        var heights = worksheet.Descendants<Row>().Select(row => row.Height!.Value).ToList();
        var ends = worksheet.Descendants<Break>().Select(row => (int)row.Id!.Value).Append(heights.Count).ToList();

        var pages = ends.Zip(ends.Prepend(FirstRow), (end, start) => heights[start..end].Sum() + heights[..FirstRow].Sum()).ToList();

        if (pages.Count > 1) Assert.All(pages, page => Assert.InRange(page, 0, Height / scale));
        else Assert.Equal(1u, worksheet.Descendants<PageSetup>().Single().FitToHeight!.Value);
        // No name, and so no block, goes on after a break.
        Assert.DoesNotContain(worksheet.Descendants<MergeCell>(), merged => ends.SkipLast(1).Any(end => RowsOf(merged) is var (top, bottom) && top <= end && end < bottom));
    }

    [Fact]
    public async Task Get_PublishedYears_HasColumnsForMachinesAsWideAsTheirValues()
    {
        using var document = await OpenAsync(Published);
        var worksheet = Worksheet(document, 1);
        var widths = worksheet.Descendants<Column>().Select(column => column.Width!.Value).ToList();

        Assert.All(worksheet.Descendants<Row>().Skip(1), row => Assert.All(row.Elements<Cell>(), cell =>
            Assert.InRange(cell.InnerText.Sum(sign => sign <= 0xFF ? 1 : 2), 0, widths[cell.CellReference!.Value![0] - 'A'])));
    }

    [Fact]
    public async Task Get_YearsWithoutFigures_HasHeadsAlone_AndSaysSo()
    {
        var sheets = await ReadAsync("?from=1990&to=1995");

        Assert.Equal(["件数（機械判読用）", "増減率（機械判読用）", "この表について"], sheets.Select(sheet => sheet.Name));
        Assert.Single(sheets[0].Rows);
        Assert.Contains(sheets[2].Rows, row => $"{row[1]}".Contains("件数の記録がありません", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Published)]
    [InlineData("?from=2011&to=2013&item=moving&office=oe-branch")]
    [InlineData("?from=2012&to=2012&ward=nishi&kind=general-branch&basis=unchanged-offices")]
    [InlineData("?from=1990&to=1995")]
    public async Task Get_AnyView_HasNoErrorByTheValidator(string query)
    {
        using var document = await OpenAsync(query);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public async Task Get_PublishedYears_HasASheetForMachines_ThatKeepsTheirRules()
    {
        using var document = await OpenAsync(Published);
        var worksheet = Worksheet(document, 1);
        var rows = (await ReadAsync(Published))[1].Rows;

        Assert.Empty(worksheet.Descendants<MergeCell>());
        Assert.Empty(worksheet.Descendants<CellFormula>());
        Assert.Equal(
            ["年度（西暦）", "年度（和暦）", "全国地方公共団体コード", "地域", "行の種類", "窓口コード", "窓口", "件数区分コード", "件数区分", "件数（件）", "値の種類", "年度の状態", "集計に含む最後の日", "サンプル"],
            rows[0]);
        Assert.Equal(
            [2013.0, "平成25年度", "431010", "中央区", "窓口", "chuo-ward-office", "中央区役所", "certificate", "証明発行", 181_709.0, "件数", "確定", new DateTime(2014, 3, 31), null],
            rows.Single(row => row[0] is 2013.0 && row[5] is "chuo-ward-office" && row[7] is "certificate"));
        Assert.Equal(["431001", "431010", "431028", "431036", "431044", "431052"], rows.Skip(1).Select(row => $"{row[2]}").Distinct().Order());
        Assert.All(rows.Skip(1), row => Assert.Equal(row[10] is "件数", row[9] is double));
        // Every line of the published table, its eight items and the subtotal.
        Assert.Equal(PublishedTable.Lines.Count * 9, rows.Count - 1);
    }

    [Fact]
    public async Task Get_AKindOfOffice_NamesIt_AndLeavesOutTheOthers()
    {
        var sheet = (await ReadAsync("?from=2011&to=2013&kind=branch"))[0];

        Assert.Contains("熊本市の出張所", $"{sheet.Rows[0][0]}", StringComparison.Ordinal);
        Assert.DoesNotContain(sheet.Rows, row => $"{row[0]}".StartsWith("中央区役所", StringComparison.Ordinal));
        Assert.Contains(sheet.Rows, row => $"{row[0]}" == "大江出張所");
    }

    [Fact]
    public async Task Get_BadQuery_LeadsToThePageThatExplainsIt()
    {
        using var client = await portal.SignInAsync("oe");
        using var response = await client.GetAsync("/trends/yearly.xlsx?kind=nothing");

        Assert.Equal((HttpStatusCode.Redirect, "/trends/yearly?kind=nothing"), (response.StatusCode, $"{response.Headers.Location}"));
    }

    private async Task<byte[]> DownloadAsync(string query)
    {
        using var client = await portal.SignInAsync("oe");
        using var response = await client.GetAsync($"/trends/yearly.xlsx{query}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private async Task<SpreadsheetDocument> OpenAsync(string query) => SpreadsheetDocument.Open(new MemoryStream(await DownloadAsync(query)), isEditable: false);

    private async Task<IReadOnlyList<(string Name, IReadOnlyList<object?[]> Rows)>> ReadAsync(string query)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(await DownloadAsync(query)));
        var sheets = new List<(string, IReadOnlyList<object?[]>)>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }

    private static Worksheet Worksheet(SpreadsheetDocument document, int index)
    {
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().ElementAt(index);
        return ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet;
    }

    private static Dictionary<string, Cell> Cells(SpreadsheetDocument document, int index) =>
        Worksheet(document, index).Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);

    /// <summary>SUM as a spreadsheet works it out: texts count nothing.</summary>
    private static long Sum(string formula, Dictionary<string, Cell> cells) => formula["SUM(".Length..^1].Split(',')
        .SelectMany(part => part.Split(':') is [var first, var last] ? Enumerable.Range(first[0], last[0] - first[0] + 1).Select(column => $"{(char)column}{first[1..]}") : [part])
        .Sum(name => cells[name] is { DataType: null, CellValue: { } value } ? long.Parse(value.Text, CultureInfo.InvariantCulture) : 0);

    private static (int Top, int Bottom) RowsOf(MergeCell merged)
    {
        var ends = merged.Reference!.Value!.Split(':').Select(name => int.Parse(name[1..], CultureInfo.InvariantCulture)).ToList();
        return (ends[0], ends[1]);
    }

    private static string Plain(object? cell) => cell is double number ? number.ToString("0", CultureInfo.InvariantCulture) : $"{cell}";

    private static string Percent(object? cell) => cell is double number ? number.ToString("+0.0;-0.0;+0.0", CultureInfo.InvariantCulture) : $"{cell}";
}
