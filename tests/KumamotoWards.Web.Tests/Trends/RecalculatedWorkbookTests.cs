using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.TestSupport.Spreadsheets;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends;

/// <summary>What a spreadsheet works out is what we wrote beside its formulas, which other tests compare with the published table.</summary>
public sealed class RecalculatedWorkbookTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Stale = "987654321";

    [SkippableFact]
    public async Task EveryCell_RecalculatedByLibreOffice_IsAsWritten()
    {
        Skip.If(LibreOffice.Missing is not null, LibreOffice.Missing);
        using var client = await portal.SignInAsync("oe");
        var published = await client.Http.GetByteArrayAsync("/trends/yearly.xlsx?from=2011&to=2013");
        var template = await client.Http.GetByteArrayAsync("/window-counts/import/template.xlsx?office=oe-branch&month=2026-11");

        // Were it only copied, what stands beside the formulas would be found again.
        var opened = await LibreOffice.RecalculateAsync(WithStaleSums(published), WithStaleSums(template));

        Assert.Equal(Read(published), Read(opened[0]));
        Assert.Equal(Read(template), Read(opened[1]));
    }

    private static byte[] WithStaleSums(byte[] workbook)
    {
        using var bytes = new MemoryStream();
        bytes.Write(workbook);
        using (var document = SpreadsheetDocument.Open(bytes, isEditable: true))
        {
            var formulas = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).Where(cell => cell.CellFormula is not null).ToList();
            Assert.NotEmpty(formulas);
            foreach (var cell in formulas) cell.CellValue = new CellValue(Stale);
        }
        return bytes.ToArray();
    }

    /// <summary>Every cell that says something: sheet, place and value.</summary>
    private static List<string> Read(byte[] workbook)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(workbook));
        var cells = new List<string>();
        do
        {
            for (var row = 1; reader.Read(); row++)
                cells.AddRange(
                    from column in Enumerable.Range(0, reader.FieldCount)
                    let value = reader.GetValue(column)
                    where value is not (null or "")
                    select FormattableString.Invariant($"{reader.Name} {row},{column + 1}: {value}"));
        }
        while (reader.NextResult());
        return cells;
    }
}
