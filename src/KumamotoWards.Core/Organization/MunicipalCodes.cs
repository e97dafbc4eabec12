namespace KumamotoWards.Core.Organization;

/// <summary>全国地方公共団体コード: the five digits of 総務省 for a city or ward, and a sixth that checks them.</summary>
public static class MunicipalCodes
{
    /// <summary>431010 for 43101: the digits weigh 6 to 2, and the check digit is the last one of 11 less the rest by 11.</summary>
    /// <exception cref="ArgumentException">The code does not have five digits.</exception>
    public static string WithCheckDigit(string code)
    {
        if (code.Length != 5 || !code.All(char.IsAsciiDigit)) throw new ArgumentException($"「{code}」 does not have five digits.", nameof(code));
        var sum = code.Select((digit, index) => (digit - '0') * (6 - index)).Sum();
        return $"{code}{(11 - sum % 11) % 10}";
    }
}
