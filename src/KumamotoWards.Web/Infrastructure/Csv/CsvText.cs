using System.Globalization;

namespace KumamotoWards.Web.Infrastructure.Csv;

/// <summary>How a value stands in a cell of a CSV file.</summary>
internal static class CsvText
{
    // What a spreadsheet takes for the beginning of a formula, its full-width forms included.
    private const string FormulaBeginnings = "=+-@\t\r\n＝＋－＠";

    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => Defused(text),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Defused(value.ToString() ?? ""),
    };

    /// <summary>An apostrophe before it makes a formula plain text; a lone hyphen is none.</summary>
    private static string Defused(string text) =>
        text.Length > 1 && FormulaBeginnings.Contains(text[0]) ? $"'{text}" : text;
}
