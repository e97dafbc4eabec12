using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Infrastructure.Excel;

/// <summary>Workbooks (.xlsx) as Excel and LibreOffice open them without a question.</summary>
public static class ExcelFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string ForbiddenInNames = @"[]:*?/\";

    /// <summary>A download.</summary>
    /// <param name="name">The file's name without its ending; may be Japanese.</param>
    public static FileContentResult Of(string name, params IReadOnlyList<ExcelSheet> sheets) => new(Write(sheets), ContentType) { FileDownloadName = $"{name}.xlsx" };

    public static byte[] Write(params IReadOnlyList<ExcelSheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = ExcelStyles.Create();
            var list = new Sheets();
            foreach (var (index, sheet) in sheets.Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = ExcelSheetMarkup.Of(sheet);
                list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)index + 1, Name = NameOf(sheet) });
            }
            book.Workbook = new Workbook(list);
            if (PrintTitles(sheets) is { HasChildren: true } names) book.Workbook.Append(names);
        }
        return bytes.ToArray();
    }

    /// <summary>The name of a cell as formulas call it: B4.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string CellName(int column, int row) => ExcelSheetMarkup.Reference(column, (uint)row);

    private static DefinedNames PrintTitles(IReadOnlyList<ExcelSheet> sheets) => new(
        from sheet in sheets.Index()
        where sheet.Item.FrozenRows > 0
        select new DefinedName($"'{NameOf(sheet.Item).Replace("'", "''")}'!$1:${sheet.Item.FrozenRows}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)sheet.Index });

    private static string NameOf(ExcelSheet sheet)
    {
        var name = string.Concat(sheet.Name.Select(sign => ForbiddenInNames.Contains(sign) ? '-' : sign));
        return name.Length > 31 ? name[..31] : name;
    }
}
