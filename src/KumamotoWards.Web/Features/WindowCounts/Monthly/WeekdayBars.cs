using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Monthly;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>The last values of a weekday as small bars over the band of the usual range; zero-based, in a box of 272 × 58.</summary>
public sealed class WeekdayBars(IReadOnlyList<DatedCount> values, UsualRange? usual, DateOnly date)
{
    public const int Width = 272;
    public const int Height = 58;
    private const int Slots = 12;
    private const double Step = (double)Width / Slots;

    private readonly double _most = Math.Max(1, Math.Max(values.Max(value => value.Count), usual?.High ?? 0));

    /// <summary>The usual range, top and height.</summary>
    public (double Top, double Height)? Band => usual is null ? null : (Y(usual.High), Y(usual.Low) - Y(usual.High));

    /// <summary>Filled from the right, so that the newest stands at the end.</summary>
    public IEnumerable<(double Left, double Top, bool IsOwn)> Bars =>
        values.Select((value, index) => ((Slots - values.Count + index) * Step + 4, Y(value.Count), value.Date == date));

    public static double BarWidth => Math.Round(Step - 7, 1, MidpointRounding.ToEven);

    public string First => JapaneseDate.Numeric(values[0].Date);

    public string Last => JapaneseDate.Numeric(values[^1].Date);

    /// <summary>For readers: every bar in words.</summary>
    public string Summary => string.Join("、", values.Select(value => $"{JapaneseDate.Numeric(value.Date)} {Figures.Count(value.Count)}"));

    private double Y(int count) => Math.Round(Height - 4 - Math.Min(1, count / _most) * (Height - 8), 1, MidpointRounding.ToEven);
}
