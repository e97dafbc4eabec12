using System.IO.Compression;
using System.Text;
using KumamotoWards.Web.Infrastructure.Excel;

namespace KumamotoWards.TestSupport.WindowCounts;

/// <summary>Files of counts as people send them, and as nobody should.</summary>
public static class CountFiles
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A file of this folder, saved by LibreOffice.</summary>
    public static byte[] Saved(string name)
    {
        using var stream = typeof(CountFiles).Assembly.GetManifestResourceStream($"KumamotoWards.TestSupport.WindowCounts.Files.{name}")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");

    public static byte[] ShiftJis(params string[] lines)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(932).GetBytes(string.Join("\r\n", lines) + "\r\n");
    }

    /// <summary>A long list: date, office, item, count.</summary>
    public static byte[] List(params string[] lines) => Csv(["日付,窓口,件数区分,件数", .. lines]);

    /// <summary>A workbook with one sheet; a cell that begins with = is a formula without a value.</summary>
    public static byte[] Workbook(string sheet, params object?[][] rows) => ExcelFile.Write(new ExcelSheet(sheet,
        [.. rows.Select(row => (IReadOnlyList<ExcelCell>)[.. row.Select(CellOf)])]));

    /// <summary>The parts of a workbook with that XML for its sheet, packed by hand.</summary>
    public static byte[] Package(string sheetData, string? workbook = null, params (string Name, string Content)[] further) => Zip(
    [
        ("[Content_Types].xml", """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""),
        ("_rels/.rels", $"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", workbook ?? $"""<?xml version="1.0"?><workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/worksheets/sheet1.xml", $"""<?xml version="1.0"?><worksheet xmlns="{Main}"><sheetData>{sheetData}</sheetData></worksheet>"""),
        .. further,
    ]);

    public static byte[] Zip(IEnumerable<(string Name, string Content)> parts)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(package.CreateEntry(name, CompressionLevel.Optimal).Open());
                writer.Write(content);
            }
        return bytes.ToArray();
    }

    private static ExcelCell CellOf(object? value) => value switch
    {
        null => ExcelCell.Nothing,
        string text when text.StartsWith('=') => new ExcelCell(null, ExcelLook.Count, text[1..]),
        DateOnly date => new ExcelCell(date, ExcelLook.Date),
        var other => new ExcelCell(other),
    };
}
