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

    [Fact]
    public void Captions_AreBoldAboveAndSmallBelow()
    {
        using var document = Open(new ExcelSheet("表", [[new(new ExcelCaption("小計", "パスポート抜き"), ExcelLook.Head)]]));
        var runs = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Run>().ToList();

        Assert.Equal(["小計", "\nパスポート抜き"], runs.Select(run => run.InnerText));
        Assert.Equal([true, false], runs.Select(run => run.Descendants<Bold>().Any()));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document));
    }

    /// <summary>Excel repairs, that is empties, a file with any of these; the validator finds nothing wrong with them.</summary>
    [Fact]
    public void NamesOfSheets_AreOnesThatExcelTakes()
    {
        string[] asked = ["'年度'", "年度", "", "ABC", "abc", new string('長', 40), new string('長', 40), new string('長', 30) + "𠮷野", "[a]:*?/\\b"];

        using var document = Open([.. asked.Select(name => new ExcelSheet(name, [[new("値")]]) { FrozenRows = 1 })]);

        var names = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal(["年度", "年度 (2)", "シート", "ABC", "abc (2)", new string('長', 31), new string('長', 27) + " (2)", new string('長', 30), "-a------b"], names);
        Assert.Equal(names.Select(name => $"'{name}'!$1:$1"), document.WorkbookPart.Workbook.Descendants<DefinedName>().Select(name => name.Text));
        Assert.Equal(Enumerable.Range(0, names.Count).Select(index => (uint)index), document.WorkbookPart.Workbook.Descendants<DefinedName>().Select(name => name.LocalSheetId!.Value));
    }

    [Theory]
    [InlineData("\uFFFFあ\u0001", "あ")]
    [InlineData("𠮷野", "𠮷野")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    public void Texts_KeepWhatAWorkbookCanHold(string text, string written)
    {
        using var document = Open(new ExcelSheet("表", [[new(text)]]));

        Assert.Equal(written, document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Single().InnerText);
    }

    // Not a case above: half a sign does not survive among a test's names.
    [Fact]
    public void Texts_WithHalfASign_GoWithoutIt()
    {
        using var document = Open(new ExcelSheet("表", [[new($"{(char)0xD842}だけ")]]));

        Assert.Equal("だけ", document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Single().InnerText);
    }

    [Fact]
    public void Texts_LongerThanACell_AreCut()
    {
        using var document = Open(new ExcelSheet("表", [[new(new string('長', 40_000))]]));

        Assert.Equal(32_767, document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Single().InnerText.Length);
    }

    [Fact]
    public void Dates_BeforeExcelCountsThemRight_AreTexts()
    {
        using var document = Open(new ExcelSheet("表", [[new(new DateOnly(1900, 3, 1), ExcelLook.Date), new(new DateOnly(1889, 4, 1), ExcelLook.Date)]]));
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToList();

        Assert.Equal(["61", "1889-04-01"], cells.Select(cell => cell.InnerText));
    }

    [Fact]
    public void Foot_SaysWhoseAndWhichPage_AndIsNeverTooLong()
    {
        using var document = Open(new ExcelSheet("表", [[new("値")]]) { Footer = "12&D" + new string('注', 400), Stamp = "熊本市 区政ポータル" });
        var foot = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<OddFooter>().Single().Text;

        // A blank keeps the size of the letters apart from a number after it.
        Assert.StartsWith("&L&7 12＆D注", foot, StringComparison.Ordinal);
        Assert.EndsWith("&R&7 熊本市 区政ポータル　&P/&N", foot, StringComparison.Ordinal);
        Assert.InRange(foot.Length, 190, 255);
    }

    private static SpreadsheetDocument Open(params ExcelSheet[] sheets) => SpreadsheetDocument.Open(new MemoryStream(ExcelFile.Write(sheets)), isEditable: false);
}
