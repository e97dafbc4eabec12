using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using KumamotoWards.Web.Infrastructure.Excel;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.Excel;

public sealed class WritingWorkbooksTests
{
    private static readonly ExcelSheet Sheet = new("2026年11月/件数",
    [
        [new("窓口件数", ExcelLook.Title), ExcelCell.Nothing, new(null, ExcelLook.Text)],
        [.. Enum.GetValues<ExcelLook>().Select(look => new ExcelCell($"{look}", look))],
        [new(new DateOnly(2026, 11, 20), ExcelLook.Date), new(12345, ExcelLook.Count), new(8.6m, ExcelLook.Change), new(12345, ExcelLook.Total, "SUM(B3:B3)")],
        [new("=1+1"), new("<a>&\u0001b\n二行目")],
        [],
    ])
    {
        ColumnWidths = [13, 8.5],
        Merged = ["A1:C1"],
        FrozenRows = 2,
        FrozenColumns = 1,
        IsLandscape = true,
    };

    [Theory]
    [InlineData(FileFormatVersions.Office2010)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void AWorkbook_HasNoErrorByTheValidator(FileFormatVersions version)
    {
        using var document = Open(Sheet, Sheet with { Name = new string('長', 40), FrozenColumns = 0 }, new ExcelSheet("空", []));

        Assert.Empty(new OpenXmlValidator(version).Validate(document).Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void Texts_AreNeverFormulas_AndRowsAreHighEnoughForJapanese()
    {
        using var document = Open(Sheet);
        var worksheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var cells = worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);

        Assert.Equal(18.75, worksheet.SheetFormatProperties!.DefaultRowHeight!.Value);
        Assert.Equal("=1+1", cells["A4"].InnerText);
        Assert.Null(cells["A4"].CellFormula);
        Assert.Equal("<a>&b\n二行目", cells["B4"].InnerText);
        Assert.Equal(("SUM(B3:B3)", "12345"), (cells["D3"].CellFormula!.Text, cells["D3"].CellValue!.Text));
        Assert.Equal("46346", cells["A3"].CellValue!.Text);
        Assert.DoesNotContain("B1", cells.Keys);
        Assert.Equal("2026年11月-件数", document.WorkbookPart.Workbook.Descendants<Sheet>().Single().Name!.Value);
    }

    private static SpreadsheetDocument Open(params ExcelSheet[] sheets) => SpreadsheetDocument.Open(new MemoryStream(ExcelFile.Write(sheets)), isEditable: false);
}
