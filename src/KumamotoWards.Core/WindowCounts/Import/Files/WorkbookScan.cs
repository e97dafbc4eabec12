using System.IO.Compression;
using System.Xml;

namespace KumamotoWards.Core.WindowCounts.Import.Files;

/// <summary>
/// Looks through a package before anything opens it: what it is, how large it becomes, whether its XML is plain, and where
/// its formulas are, which the reader of values does not tell. Nothing is unpacked to disk or kept.
/// </summary>
internal sealed class WorkbookScan
{
    private readonly Dictionary<string, SheetScan> _sheets;

    private WorkbookScan(Dictionary<string, SheetScan> sheets) => _sheets = sheets;

    public SheetScan? Find(string sheet) => _sheets.GetValueOrDefault(sheet);

    /// <exception cref="ImportFileException">Not a workbook that may be opened.</exception>
    public static WorkbookScan Of(byte[] content)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            RefuseOtherSorts(package);
            return Read(package);
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            throw failure is XmlException && failure.Message.Contains("DTD", StringComparison.Ordinal)
                ? new ImportFileException("unsafe-xml", "安全に読み取れない内容（DTD）が入っているため、開きませんでした。Excel で新しいブックに写して、保存し直してください。")
                : ImportFileException.Broken();
        }
    }

    private static WorkbookScan Read(ZipArchive package)
    {
        var budget = new UnpackedBudget();
        var scans = new Dictionary<string, SheetScan>(StringComparer.OrdinalIgnoreCase);
        var totals = new ScanTotals();
        var names = new SheetNames();
        foreach (var part in package.Entries.Where(IsXml))
        {
            using var bytes = budget.Open(part);
            using var xml = XmlReader.Create(bytes, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
            var path = part.FullName.Replace('\\', '/').TrimStart('/');
            if (path.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                scans[path] = SheetScan.Of(xml, totals);
            else if (!names.Take(path, xml))
                while (xml.Read()) { }
        }
        return new WorkbookScan(names.Join(scans));
    }

    private static void RefuseOtherSorts(ZipArchive package)
    {
        if (package.Entries.Count > ImportLimits.Parts) throw ImportFileException.TooLargeInside();
        var names = package.Entries.Select(part => part.FullName.Replace('\\', '/').TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase)))
            throw new ImportFileException("macro-workbook", "マクロの入ったファイル（.xlsm など）は読み取れません。Excel で「Excel ブック（*.xlsx）」として保存し直してください。");
        if (names.Contains("xl/workbook.bin"))
            throw new ImportFileException("binary-workbook", "バイナリ形式（.xlsb）のファイルは読み取れません。Excel で「Excel ブック（*.xlsx）」として保存し直してください。");
        if (names.Contains("mimetype"))
            throw new ImportFileException("open-document", "LibreOffice の形式（.ods など）は読み取れません。「Excel 2007-365（.xlsx）」の形式で保存し直してください。");
        if (!names.Contains("xl/workbook.xml"))
            throw new ImportFileException("not-a-workbook", "Excel のブックではないファイルです。件数の表を .xlsx か .csv で保存して、選び直してください。");
    }

    private static bool IsXml(ZipArchiveEntry part) =>
        part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
}
