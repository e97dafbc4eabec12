using System.Text;

namespace KumamotoWards.Core.Accounts.Staff;

/// <summary>A mail address as it is typed and as it is stored: full-width letters are accepted. Only plain addresses of a host are.</summary>
public static class MailAddresses
{
    private const int LocalMaxLength = 64;
    private const string LocalMarks = "!#$%&'*+-/=?^_`{|}~.";

    /// <returns>Null of a blank one.</returns>
    public static string? Stored(string? typed) =>
        typed?.Normalize(NormalizationForm.FormKC).Trim() is { Length: > 0 } address ? address : null;

    public static bool IsValid(string typed)
    {
        var address = Stored(typed) ?? "";
        var at = address.LastIndexOf('@');
        return at > 0 && address.Length <= StaffMember.MailAddressMaxLength && IsLocal(address[..at]) && IsHost(address[(at + 1)..]);
    }

    private static bool IsLocal(string local) =>
        local.Length <= LocalMaxLength && !local.StartsWith('.') && !local.EndsWith('.') && !local.Contains("..", StringComparison.Ordinal)
        && local.All(letter => char.IsAsciiLetterOrDigit(letter) || LocalMarks.Contains(letter, StringComparison.Ordinal));

    private static bool IsHost(string host) => host.Split('.').All(label =>
        label.Length is > 0 and <= 63 && !label.StartsWith('-') && !label.EndsWith('-') && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
}
