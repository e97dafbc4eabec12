using System.Text;
using System.Text.RegularExpressions;

namespace KumamotoWards.Core.WindowCounts.Import.Shapes;

/// <summary>Words of a file as they are compared: one width, no spaces or line ends, small letters.</summary>
internal static partial class PlainText
{
    public static string Of(string? text) =>
        text is null or { Length: > 200 } ? "" : Spaces().Replace(text.Normalize(NormalizationForm.FormKC), "").ToLowerInvariant();

    /// <summary>Without what stands in brackets at the end: 件数（件）.</summary>
    public static string WithoutNote(string plain) => Note().Replace(plain, "");

    /// <summary>計, 小計, 合計, 中央区 計… stand for sums.</summary>
    public static bool IsTotal(string plain) => plain.Length is > 0 and <= 20 && Total().IsMatch(WithoutNote(plain)) || plain is "total" or "sum" or "subtotal";

    /// <summary>A sum over the whole table, not over a group of it.</summary>
    public static bool IsGrandTotal(string plain) => GrandTotal().IsMatch(WithoutNote(plain));

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\([^()]*\)$")]
    private static partial Regex Note();

    [GeneratedRegex("計$|^計")]
    private static partial Regex Total();

    [GeneratedRegex("^(合計|総計|総合計|市計|市合計|全市.*計|全体.*計|total)$")]
    private static partial Regex GrandTotal();
}
