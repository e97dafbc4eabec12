using System.Globalization;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Figures as charts print them.</summary>
public static class ChartNumber
{
    /// <summary>12,345</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>+12,345, −12,345 (U+2212) or ±0</summary>
    public static string Delta(long value) =>
        value == 0 ? "±0" : (value > 0 ? "+" : "−") + Count(Math.Abs(value));

    /// <summary>A share of a whole with one decimal, rounded half away from zero: 6.8 %.</summary>
    public static string Share(long part, long whole) =>
        Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
