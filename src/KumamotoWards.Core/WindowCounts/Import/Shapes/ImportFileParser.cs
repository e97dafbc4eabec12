using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Import.Shapes;

/// <summary>Reads all counts of a file, whichever of the known shapes its sheets have.</summary>
/// <param name="office">Whose counts they are where the file does not say so.</param>
public sealed class ImportFileParser(ImportNames names, Office? office)
{
    /// <exception cref="ImportFileException">The file as a whole cannot be read, or has no table of counts.</exception>
    public FileReading Read(byte[] content)
    {
        var reading = new FileReading();
        foreach (var sheet in ImportFileReader.Open(content)) Read(sheet, reading);
        if (reading.Shape is null)
            throw new ImportFileException(
                "unknown-shape", "件数の表が見つかりません。様式をダウンロードして写すか、見出しに「日付・窓口・件数区分・件数」か「窓口・年度・区分の名前」のある表を選んでください。");
        if (reading.Figures.Count == 0 && reading.Problems.Count == 0)
            throw new ImportFileException("no-figures", "件数がひとつも入っていません。数を入れて保存してから、もう一度選んでください。");
        return reading;
    }

    private void Read(Sheet sheet, FileReading reading)
    {
        if (sheet.IsHidden)
        {
            reading.Notes.Add($"非表示のシート「{sheet.Name}」は読みませんでした。");
            return;
        }
        using var rows = sheet.Rows.GetEnumerator();
        var beginning = new List<SheetRow>();
        while (beginning.Count < HeadFinder.Reach && rows.MoveNext()) beginning.Add(rows.Current);
        if (new HeadFinder(beginning, sheet.Merged, names).Find() is not { } found)
        {
            if (beginning.Count > 0) reading.Notes.Add($"シート「{sheet.Name}」には件数の表がないため、読みませんでした。");
            return;
        }
        var table = new TableContext(sheet, found.Heads, names, office, [.. beginning.Take(found.Rows)], reading);
        table.NoteUnknownColumns(beginning.Skip(found.Rows));
        var body = beginning.Skip(found.Rows).Concat(Rest(rows));
        if (found.Heads.IsList) new ListTable(table).Read(body);
        else new GridTable(table).Read(body);
        reading.Shape ??= found.Heads.IsList ? CountImportShape.List : found.Heads.Period == CountPeriod.Day ? CountImportShape.Template : CountImportShape.YearlyTable;
    }

    private static IEnumerable<SheetRow> Rest(IEnumerator<SheetRow> rows)
    {
        while (rows.MoveNext()) yield return rows.Current;
    }
}
