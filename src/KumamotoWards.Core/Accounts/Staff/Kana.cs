using System.Text;

namespace KumamotoWards.Core.Accounts.Staff;

/// <summary>Readings and names as people type them, brought to the one form that is stored and searched.</summary>
public static class Kana
{
    private const int KatakanaAboveHiragana = 'ァ' - 'ぁ';

    /// <summary>ﾔﾏｸﾞﾁ　マリ → やまぐち まり.</summary>
    public static string ToHiragana(string text) =>
        string.Concat(OneSpace(text.Normalize(NormalizationForm.FormKC)).Select(letter => letter is >= 'ァ' and <= 'ヶ' ? (char)(letter - KatakanaAboveHiragana) : letter));

    public static bool IsHiragana(string text) => ToHiragana(text).All(letter => letter is >= 'ぁ' and <= 'ゖ' or 'ー' or '・' or ' ');

    /// <summary>Names keep their characters (a normal form would change some of them); spaces become one half-width space.</summary>
    public static string OneSpace(string text) =>
        string.Join(' ', text.Split([' ', '　', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
