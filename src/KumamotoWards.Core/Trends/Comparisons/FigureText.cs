using System.Globalization;

namespace KumamotoWards.Core.Trends.Comparisons;

/// <summary>Figures as every page writes them.</summary>
public static class FigureText
{
    private const string Minus = "−";

    /// <summary>1,023,776.</summary>
    public static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>+58,843, −82,430, ±0.</summary>
    public static string Signed(long delta) => Sign(delta) + Count(Math.Abs(delta));

    /// <summary>+8.6 %, −2.6 %, ±0.0 %; - where there is none. Never shown without its basis beside it.</summary>
    public static string Percent(decimal? percent) => percent is null ? "-" : PercentNumber(percent) + " %";

    /// <summary>+8.6: for columns whose head says %.</summary>
    public static string PercentNumber(decimal? percent) =>
        percent is { } value ? Sign(value) + Math.Abs(value).ToString("#,0.0", CultureInfo.InvariantCulture) : "-";

    private static string Sign(decimal value) => value switch
    {
        > 0 => "+",
        < 0 => Minus,
        _ => "±",
    };
}
