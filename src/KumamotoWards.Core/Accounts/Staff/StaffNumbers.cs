using System.Text;

namespace KumamotoWards.Core.Accounts.Staff;

/// <summary>A staff number (職員番号) as it is typed and as it is stored: full-width and small letters are accepted.</summary>
public static class StaffNumbers
{
    public static string Stored(string typed) => typed.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();

    public static bool IsValid(string typed) => Stored(typed).All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
