using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>A change as it is printed: in percent, or in 件 where the numbers are too small for a percentage to say anything.</summary>
public static class ChangeText
{
    /// <summary>Below this many on either side a percentage is blown up by chance.</summary>
    public const int FewestForPercent = 50;

    /// <summary>+8.6 %, or +12件 of small numbers; null where the years do not compare.</summary>
    public static string? Of(Comparison? change) =>
        change?.Percent is null ? null
        : change.Before < FewestForPercent || change.After < FewestForPercent ? $"{Figures.Difference(change.Delta)}件"
        : Figures.Percent(change.Percent);
}
