using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KumamotoWards.Web.Infrastructure.Excel;

/// <summary>Texts as a workbook can hold them.</summary>
internal static partial class ExcelText
{
    /// <summary>Excel refuses a file with a longer text in a cell.</summary>
    private const int MostSigns = 32_767;

    public static Text Of(string text) => new(Printable(text)) { Space = SpaceProcessingModeValues.Preserve };

    /// <summary>The first line bold, the second small and not.</summary>
    public static InlineString Of(ExcelCaption caption) => new(
        new Run(new RunProperties(new Bold(), new FontSize { Val = 11 }, new RunFont { Val = ExcelStyles.FontFace }), Of(caption.Text)),
        new Run(new RunProperties(new FontSize { Val = ExcelStyles.SmallSize }, new RunFont { Val = ExcelStyles.FontFace }), Of($"\n{caption.Small}")));

    /// <summary>How many characters of the usual width a line needs; a Japanese sign is as wide as two.</summary>
    public static int Width(string line) => line.Sum(sign => sign <= '\u00FF' || sign is >= '\uFF61' and <= '\uFF9F' ? 1 : 2);

    /// <summary>How many lines a text takes in a column.</summary>
    /// <param name="width">In characters of the usual size.</param>
    public static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(Width(line) / (width - 1))));

    /// <summary>XML has no place for control characters and halves of signs, and Excel reads _x000D_ as one.</summary>
    private static string Printable(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var sign = text[index];
            if (index + 1 < text.Length && char.IsSurrogatePair(sign, text[index + 1])) kept.Append(sign).Append(text[++index]);
            else if (XmlConvert.IsXmlChar(sign) && (!char.IsControl(sign) || sign is '\n' or '\t')) kept.Append(sign);
        }
        var printable = Escaped().Replace(kept.ToString(), "_x005F$0");
        return printable.Length <= MostSigns ? printable : printable[..(MostSigns - 1)] + "…";
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escaped();
}
