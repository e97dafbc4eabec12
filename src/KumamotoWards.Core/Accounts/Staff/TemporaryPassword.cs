using System.Security.Cryptography;

namespace KumamotoWards.Core.Accounts.Staff;

/// <summary>A password to be told once and changed at the first sign-in.</summary>
public static class TemporaryPassword
{
    // Without the letters and digits that are mixed up on paper and on the telephone.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Four groups of four: 79 bits, readable aloud.</summary>
    public static string Create() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
