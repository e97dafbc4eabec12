using DocumentFormat.OpenXml.Spreadsheet;

namespace KumamotoWards.Web.Infrastructure.Excel;

/// <summary>The foot of every printed page: what its figures rest on, of which moment they are, and which page it is.</summary>
internal static class ExcelFoot
{
    // More than 255 signs are taken for damage; the codes and the right side have their share.
    private const int MostAtLeft = 170;
    private const int MostAtRight = 50;

    /// <summary>It keeps its size where the sheet is made smaller to fit.</summary>
    public static HeaderFooter Of(ExcelSheet sheet)
    {
        var stamp = sheet.Stamp is { } text ? $"{Plain(text, MostAtRight)}　" : "";
        return new HeaderFooter(new OddFooter($"&L&7 {Plain(sheet.Footer ?? "", MostAtLeft)}&R&7 {stamp}&P/&N")) { ScaleWithDoc = false };
    }

    /// <summary>Without codes, cut to what there is room for.</summary>
    private static string Plain(string text, int most)
    {
        var plain = text.Length <= most ? text : text[..(most - 1)] + "…";
        return plain.Replace('&', '＆');
    }
}
