using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Import.Shapes;

/// <summary>Reads a count from a cell of a file: any digit width, thousands separators, a unit behind it. Blank and — say nothing.</summary>
internal static partial class CountCellText
{
    private const string Marks = "-‐‑‒–—―−ーｰ…*/";
    private const string NotANumber = "0 以上の整数ではありません。数だけを入れてください（例：12）。来客がなければ 0、まだなら空欄にします。";

    /// <summary>The number, null where nothing is said, or what is wrong.</summary>
    public static (int? Count, CountProblem? Problem) Read(SheetCell cell)
    {
        if (cell.IsFormula)
            return (null, new CountProblem("formula", "数式のセルは取り込みません。セルをコピーし、「値の貼り付け」で数に置き換えてください。"));
        return cell.Kind switch
        {
            CellKind.Blank => (null, null),
            CellKind.Number => Whole(cell.Number),
            CellKind.Date => (null, new CountProblem("date-for-count", "件数の欄に日付があります。セルの表示形式を「数値」にして、数を入れ直してください。")),
            CellKind.Error => (null, new CountProblem("error-cell", "エラーのセルです（#N/A など）。数を入れ直すか、空欄にしてください。")),
            CellKind.Text => Spelled(cell.Text),
        };
    }

    /// <summary>The number of a cell that states a sum, by formula or not; null where it states none.</summary>
    public static long? Total(SheetCell cell) => cell.Kind switch
    {
        CellKind.Number when Math.Abs(cell.Number) < 1e15 => (long)Math.Round(cell.Number, MidpointRounding.AwayFromZero),
        CellKind.Text when Digits().Match(Plain(cell.Text)) is { Success: true } match && match.Groups["digits"].Value.Length <= 15 =>
            long.Parse(match.Groups["digits"].Value.Replace(",", ""), CultureInfo.InvariantCulture),
        _ => null,
    };

    private static (int?, CountProblem?) Whole(double number) =>
        number != Math.Floor(number) || number < 0 ? (null, new CountProblem("bad-count", NotANumber))
        : number > CountLedger.MaxCount ? (null, TooLarge)
        : ((int)number, null);

    private static (int?, CountProblem?) Spelled(string text)
    {
        var plain = Plain(text);
        if (plain.Length == 0 || plain.Length <= 2 && plain.All(Marks.Contains)) return (null, null);
        if (Digits().Match(plain) is not { Success: true } match) return (null, new CountProblem("bad-count", NotANumber));
        var digits = match.Groups["digits"].Value.Replace(",", "").TrimStart('0').PadLeft(1, '0');
        return digits.Length <= 9 && int.Parse(digits, CultureInfo.InvariantCulture) is var count and <= CountLedger.MaxCount ? (count, null) : (null, TooLarge);
    }

    private static CountProblem TooLarge => new("above-limit", LedgerRefusal.AboveLimit.Message(default));

    private static string Plain(string text) => Spaces().Replace(text.Normalize(NormalizationForm.FormKC), "");

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    /// <summary>Commas stand where thousands end: 1,23 may be a slip.</summary>
    [GeneratedRegex("^(?<digits>[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.0+)?[件通人]?$")]
    private static partial Regex Digits();
}
