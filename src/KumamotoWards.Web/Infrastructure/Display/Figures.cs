using System.Globalization;
using KumamotoWards.Core.Trends;

namespace KumamotoWards.Web.Infrastructure.Display;

/// <summary>How figures are written in the portal, whatever culture the server runs in.</summary>
public static class Figures
{
    /// <summary>12,345; a negative one with the true minus sign.</summary>
    public static string Count(long count) => Write(count, "N0");

    /// <summary>12,345件.</summary>
    public static string Cases(long count) => Count(count) + "件";

    /// <summary>+1,234, −1,234 or ±0.</summary>
    public static string Difference(long difference) => Signed(difference, "N0");

    /// <summary>An average to one decimal: 101.8.</summary>
    public static string Average(decimal average) => Write(Rounded(average), "N1");

    /// <summary>
    /// A change with its sign, one decimal and a space: +8.6 %, −2.6 %, ±0.0 %; <c>-</c> where there is none.
    /// Rounded half away from zero, as the published table is. Name its basis beside it.
    /// </summary>
    public static string Percent(decimal? percent) => percent is null ? "-" : PercentNumber(percent) + " %";

    /// <summary>The same for columns whose head says %: +8.6, −2.6, ±0.0, or <c>-</c>.</summary>
    public static string PercentNumber(decimal? percent) => percent is { } value ? Signed(Rounded(value), "N1") : "-";

    private static decimal Rounded(decimal value) => Rounding.To(value, 1);

    private static string Signed(decimal value, string format)
    {
        var sign = value == 0 ? "±" : value > 0 ? "+" : "";
        return sign + Write(value, format);
    }

    // Two decimals that are both zero may still differ in sign: "-0.0" never shows, since zero is written as 0.
    private static string Write(decimal value, string format) =>
        (value == 0 ? 0m : value).ToString(format, CultureInfo.InvariantCulture).Replace('-', '\u2212');
}
