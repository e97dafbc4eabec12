using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Infrastructure.Csv;

/// <summary>CSV as Japanese offices open it: UTF-8 with a BOM (else Excel reads it as Shift_JIS), one header row, CRLF.</summary>
public static class CsvFile
{
    private static readonly UTF8Encoding WithBom = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>A download.</summary>
    /// <param name="name">The file's name without its ending; may be Japanese.</param>
    /// <param name="rows">One record a row.</param>
    /// <param name="columns">In the order of the file.</param>
    public static FileContentResult Of<T>(string name, IEnumerable<T> rows, IReadOnlyList<CsvColumn<T>> columns) =>
        new(Write(rows, columns), "text/csv; charset=utf-8") { FileDownloadName = $"{name}.csv" };

    private static byte[] Write<T>(IEnumerable<T> rows, IReadOnlyList<CsvColumn<T>> columns)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, WithBom))
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            WriteRow(csv, columns.Select(column => CsvText.Of(column.Head)));
            foreach (var row in rows)
                WriteRow(csv, columns.Select(column => CsvText.Of(column.Value(row))));
        }
        return bytes.ToArray();
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.NextRecord();
    }
}
