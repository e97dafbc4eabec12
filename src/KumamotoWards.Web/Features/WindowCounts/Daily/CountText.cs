using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>A count as somebody typed it.</summary>
/// <param name="Count">The number; null for blank, and where there is an error.</param>
/// <param name="Error">What to do about it, in Japanese; null when it could be read.</param>
public readonly record struct CountReading(int? Count, string? Error);

/// <summary>Reads counts in any digit width, with commas and spaces; nothing typed stays blank.</summary>
public static partial class CountText
{
    public const string NotANumber = "0 以上の整数で入力してください（例：12）";

    public static CountReading Read(string? text)
    {
        // NFKC turns full-width digits, commas and spaces into plain ones.
        var plain = Spaces().Replace((text ?? "").Normalize(NormalizationForm.FormKC), "");
        if (plain.Length == 0) return default;
        if (!Digits().IsMatch(plain)) return new CountReading(null, NotANumber);
        var digits = plain.Replace(",", "").TrimStart('0').PadLeft(1, '0');
        return digits.Length <= 9 && int.Parse(digits, CultureInfo.InvariantCulture) is var count and <= CountLedger.MaxCount
            ? new CountReading(count, null)
            : new CountReading(null, $"{CountLedger.MaxCount:N0} 以下の数で入力してください");
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    /// <summary>Commas stand where thousands end: 1,23 may be a slip, and is asked about.</summary>
    [GeneratedRegex("^(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)$")]
    private static partial Regex Digits();
}
