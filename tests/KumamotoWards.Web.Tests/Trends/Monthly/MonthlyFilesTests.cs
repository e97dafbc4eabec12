using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Monthly;

public sealed class MonthlyFilesTests(MonthlyPortal portal) : IClassFixture<MonthlyPortal>
{
    private const string Query = $"?year=2026&office={MonthlyPortal.Branch}&item=moving";

    [Fact]
    public async Task Csv_OfMonths_HasOneValueACellAndUnitsInItsHead()
    {
        var lines = await LinesAsync("");

        Assert.Equal(
            "年度（西暦）,年度（和暦）,行,区コード,区,窓口コード,窓口,年月,住民異動（件）,合計（件）,直近12か月の計（件）,状態,集計に含む最後の日,サンプル".Split(','),
            lines[0]);
        Assert.Equal("2024,令和6年度,窓口,43101,中央区,oe-branch,大江出張所,2024-04,40,40,,確定,2024-04-30,サンプル", string.Join(',', lines[1]));
        Assert.Equal("2025,令和7年度,窓口,43101,中央区,oe-branch,大江出張所,2025-04,50,50,530,確定,2025-04-30,", string.Join(',', lines[13]));
        Assert.Equal("2026,令和8年度,窓口,43101,中央区,oe-branch,大江出張所,2026-11,30,30,,途中,2026-11-18,", string.Join(',', lines[^1]));
    }

    [Theory]
    [InlineData("&part=days", "2026,令和8年度,窓口,43101,中央区,oe-branch,大江出張所,2026-11-18,水,住民異動,10,,")]
    [InlineData("&part=weekdays", "2026,令和8年度,窓口,43101,中央区,oe-branch,大江出張所,2026-11,水,住民異動,3,30,10")]
    public async Task Csv_OfAnotherPart_HasItsFigures(string part, string line) =>
        Assert.Contains(line, (await LinesAsync(part)).Select(each => string.Join(',', each)));

    [Fact]
    public async Task Csv_OfAnUnknownPart_IsNotFound()
    {
        using var client = await portal.SignInAsync("oe");
        using var response = await client.GetAsync($"/trends/monthly.csv{Query}&part=everything");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Excel_HasEachPartAsASheet_WithTheFiguresOfTheCsv()
    {
        using var client = await portal.SignInAsync("oe");
        using var response = await client.GetAsync($"/trends/monthly.xlsx{Query}");
        using var book = SpreadsheetDocument.Open(new MemoryStream(await response.Content.ReadAsByteArrayAsync()), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => error.Description));
        Assert.Equal("月次推移_oe-branch_2026.xlsx", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(["月次", "日次", "曜日平均", "季節の形"], book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!));
        var months = book.WorkbookPart.WorksheetParts.First(part => part.Worksheet!.Descendants<Row>().Count() > 30 && part.Worksheet.InnerText.Contains("年月", StringComparison.Ordinal));
        Assert.Empty(months.Worksheet!.Elements<MergeCells>());
        var csv = await LinesAsync("");
        Assert.Equal(csv.Count, months.Worksheet.Descendants<Row>().Count());
        Assert.Equal(csv.Skip(1).Select(line => line[9]), months.Worksheet.Descendants<Row>().Skip(1).Select(row => row.Elements<Cell>().ElementAt(9).InnerText));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task File_OfABadQuery_LeadsToThePageThatExplainsIt(string ending)
    {
        using var client = await portal.SignInAsync("oe");
        using var response = await client.GetAsync($"/trends/monthly.{ending}?year=never");

        Assert.Equal((HttpStatusCode.Redirect, "/trends/monthly?year=never"), (response.StatusCode, $"{response.Headers.Location}"));
    }

    private async Task<List<string[]>> LinesAsync(string more)
    {
        using var client = await portal.SignInAsync("oe");
        var text = await client.Http.GetStringAsync($"/trends/monthly.csv{Query}{more}");
        return [.. text.TrimStart('\uFEFF').TrimEnd().Split("\r\n").Select(line => line.Split(','))];
    }
}
