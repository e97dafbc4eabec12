namespace KumamotoWards.Core.Trends;

/// <summary>Half away from zero, as the published table rounds: the same in sentences, tables and files.</summary>
public static class Rounding
{
    public static decimal To(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    public static decimal Whole(decimal value) => To(value, 0);
}
