using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Infrastructure.Excel;

/// <summary>Workbooks (.xlsx) as Excel and LibreOffice open them without a question.</summary>
public static class ExcelFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A download.</summary>
    /// <param name="name">The file's name without its ending; may be Japanese.</param>
    public static FileContentResult Of(string name, params IReadOnlyList<ExcelSheet> sheets) => new(Titled(name, sheets), ContentType) { FileDownloadName = $"{name}.xlsx" };

    public static byte[] Write(params IReadOnlyList<ExcelSheet> sheets) => Titled(sheets[0].Name, sheets);

    /// <summary>The name of a cell as formulas call it: B4.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string CellName(int column, int row) => ExcelSheetMarkup.Reference(column, (uint)row);

    /// <param name="title">What programs show of the file without opening it.</param>
    /// <param name="sheets">From the first.</param>
    private static byte[] Titled(string title, IReadOnlyList<ExcelSheet> sheets)
    {
        var names = SheetNames.Of(sheets);
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = title;
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = ExcelStyles.Create();
            var list = new Sheets();
            foreach (var (index, sheet) in sheets.Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = ExcelSheetMarkup.Of(sheet);
                list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)index + 1, Name = names[index] });
            }
            book.Workbook = new Workbook(list);
            if (PrintTitles(sheets, names) is { HasChildren: true } titles) book.Workbook.Append(titles);
        }
        return bytes.ToArray();
    }

    private static DefinedNames PrintTitles(IReadOnlyList<ExcelSheet> sheets, IReadOnlyList<string> names) => new(
        from sheet in sheets.Index()
        where sheet.Item.FrozenRows > 0
        select new DefinedName($"'{names[sheet.Index].Replace("'", "''")}'!$1:${sheet.Item.FrozenRows}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)sheet.Index });
}
