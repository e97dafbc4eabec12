namespace KumamotoWards.Core.WindowCounts.Import.Files;

/// <summary>Opens a file that somebody sent: an Excel workbook or CSV, told apart by content.</summary>
public static class ImportFileReader
{
    /// <summary>Its sheets, in order; a CSV file has one.</summary>
    /// <exception cref="ImportFileException">It is nothing that can be read. Also thrown later, while rows are enumerated.</exception>
    public static IEnumerable<Sheet> Open(byte[] content)
    {
        if (content.Length == 0) throw new ImportFileException("empty-file", "ファイルが空です。件数の入ったファイルを選んでください。");
        if (content.Length > ImportLimits.FileBytes)
            throw new ImportFileException("too-large", $"ファイルが大きすぎます（上限 {ImportLimits.SizeText}）。期間や窓口ごとに分けて、保存し直してください。");
        return FileSignature.Of(content) switch
        {
            FileSort.Package => WorkbookReader.Open(content),
            FileSort.Text => CsvSheetReader.Open(content),
            FileSort.CompoundFile when FileSignature.IsEncrypted(content) => throw new ImportFileException(
                "encrypted", "パスワードで保護されたファイルは読み取れません。Excel でパスワードを外して保存し直してください。"),
            FileSort.CompoundFile => throw new ImportFileException(
                "old-workbook", "古い形式（.xls など）のファイルは読み取れません。Excel で「Excel ブック（*.xlsx）」として保存し直してください。"),
            FileSort.Binary => throw new ImportFileException(
                "not-a-table", "Excel（.xlsx）でも CSV でもないファイルです。件数の表を .xlsx か .csv で保存して、選び直してください。"),
        };
    }
}
