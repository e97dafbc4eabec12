using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KumamotoWards.Core.Proposals;

namespace KumamotoWards.Web.Features.Proposals.Writing;

/// <summary>Reads an amount in yen as people type it: any digit width, commas, spaces, ¥ before or 円 behind.</summary>
public static partial class YenText
{
    public const string NotANumber = "見込む費用は数字で入力してください。例：1200000";

    /// <param name="error">What to do about it, in Japanese; null when it could be read.</param>
    /// <returns>Null for blank, and where there is an error.</returns>
    public static long? Read(string? text, out string? error)
    {
        error = null;
        // NFKC turns full-width digits, commas, spaces and ￥ into plain ones.
        var plain = Spaces().Replace((text ?? "").Normalize(NormalizationForm.FormKC), "");
        if (plain.Length == 0) return null;
        var match = Amount().Match(plain);
        if (!match.Success)
        {
            error = NotANumber;
            return null;
        }
        var digits = match.Groups["digits"].Value.Replace(",", "").TrimStart('0').PadLeft(1, '0');
        if (digits.Length <= 15 && long.Parse(digits, CultureInfo.InvariantCulture) is var yen and <= ProposalContent.MaxCost) return yen;
        error = $"見込む費用は {ProposalContent.MaxCost:N0}円までで入力してください";
        return null;
    }

    public static string Write(long? yen) => yen?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    /// <summary>Commas stand where thousands end: 1,23 may be a slip, and is asked about.</summary>
    [GeneratedRegex(@"^[¥\\]?(?<digits>[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)円?$")]
    private static partial Regex Amount();
}
