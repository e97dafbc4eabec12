using System.Text;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>A staff number as it is typed: full-width letters and digits are accepted.</summary>
internal static class StaffNumberText
{
    public static string Stored(string typed) => typed.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();

    public static bool IsValid(string typed) => Stored(typed).All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
