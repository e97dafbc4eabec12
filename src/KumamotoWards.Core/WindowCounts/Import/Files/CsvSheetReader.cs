using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using CsvHelper.Configuration;

namespace KumamotoWards.Core.WindowCounts.Import.Files;

/// <summary>Reads CSV as Japanese offices have it: by its mark, else as strict UTF-8, else as Shift_JIS (code page 932).</summary>
internal static class CsvSheetReader
{
    private const int ShiftJis = 932;

    private static readonly string[] Separators = [",", "\t", ";"];

    static CsvSheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<Sheet> Open(byte[] content) => [new Sheet("", IsHidden: false, [], Rows(content, EncodingOf(content)))];

    private static Encoding EncodingOf(byte[] content)
    {
        if (content.AsSpan().StartsWith<byte>([0xFF, 0xFE])) return Encoding.Unicode;
        if (content.AsSpan().StartsWith<byte>([0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        // A mark of UTF-8 is valid UTF-8 itself, and the reader of the text skips it.
        if (Utf8.IsValid(content)) return Encoding.UTF8;
        var shiftJis = Encoding.GetEncoding(ShiftJis, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        try
        {
            shiftJis.GetCharCount(content);
            return shiftJis;
        }
        catch (DecoderFallbackException)
        {
            throw new ImportFileException("unknown-encoding", "文字コードを読み取れません。CSV は UTF-8 か Shift_JIS で保存し直してください。");
        }
    }

    private static IEnumerable<SheetRow> Rows(byte[] content, Encoding encoding)
    {
        using var text = new StreamReader(new MemoryStream(content, writable: false), encoding, detectEncodingFromByteOrderMarks: true);
        using var parser = new CsvParser(text, Configuration(SeparatorOf(content, encoding)));
        var (filled, cells) = (0, 0);
        for (var number = 1; Read(parser); number++)
        {
            var row = RowOf(number, parser.Record!);
            if (row.Cells.Length == 0) continue;
            if (++filled > ImportLimits.Rows) throw ImportFileException.TooManyRows();
            if (row.Cells.Length > ImportLimits.Columns) throw ImportFileException.TooManyColumns();
            if ((cells += row.Cells.Length) > ImportLimits.Cells) throw ImportFileException.TooLargeInside();
            yield return row;
        }
    }

    private static bool Read(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException)
        {
            // A quote that is never closed makes one field of the rest of the file.
            throw new ImportFileException(
                "broken-csv", $"{parser.RawRow:N0}行目あたりの引用符（\"）が閉じていないか、1つの欄が長すぎます。Excel で開いて CSV として保存し直してください。");
        }
    }

    private static SheetRow RowOf(int number, string[] fields)
    {
        var length = Array.FindLastIndex(fields, field => !string.IsNullOrWhiteSpace(field)) + 1;
        var cells = new SheetCell[length];
        for (var column = 0; column < length; column++)
            cells[column] = string.IsNullOrWhiteSpace(fields[column]) ? SheetCell.Nothing : new SheetCell(CellKind.Text, fields[column].Trim());
        return new SheetRow(number, cells);
    }

    /// <summary>Excel also writes tabs (Unicode text), and semicolons in some countries.</summary>
    private static string SeparatorOf(byte[] content, Encoding encoding)
    {
        var beginning = encoding.GetString(content, 0, Math.Min(content.Length, 400) & ~1);
        var line = beginning.Split('\n').FirstOrDefault(each => each.AsSpan().ContainsAny(",\t;")) ?? "";
        return Separators.MaxBy(separator => line.Count(sign => sign == separator[0]))!;
    }

    private static CsvConfiguration Configuration(string separator) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = separator,
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        // A stray quote inside a field is part of it.
        BadDataFound = null,
        MaxFieldSize = ImportLimits.FieldLength,
    };
}
