using System.Globalization;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>
/// An axis of counts from zero: four or five grid lines, the base included, at 1, 2, 2.5 or 5 × a power of ten.
/// </summary>
/// <param name="Step">The distance of two grid lines, in counts.</param>
/// <param name="Steps">How many of them reach the top, three or four.</param>
/// <param name="Decimals">1 where the values are given in tenths.</param>
public readonly record struct ValueAxis(long Step, int Steps, int Decimals = 0)
{
    private const long Man = 10_000;

    public long Top => Step * Steps;

    /// <summary>The lowest axis that holds <paramref name="largest"/>; it never ends below 3.</summary>
    public static ValueAxis For(long largest, int decimals = 0)
    {
        for (long power = 1; ; power *= 10)
        {
            foreach (var step in (ReadOnlySpan<long>)[power, 2 * power, power * 5 / 2, 5 * power])
            {
                if (largest <= 4 * step) return new(step, (int)Math.Max(3, (largest + step - 1) / step), decimals);
            }
        }
    }

    /// <summary>The label of a grid line: 10万, 2.5万; in full where the steps are below 1万: 7,500.</summary>
    public string Label(int line)
    {
        var value = line * Step;
        if (Decimals == 1) return (value / 10m).ToString("#,0.#", CultureInfo.InvariantCulture);
        if (value == 0 || Step < Man) return Figures.Count(value);
        return ((decimal)value / Man).ToString("#,0.##", CultureInfo.InvariantCulture) + "万";
    }
}
