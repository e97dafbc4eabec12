using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Views;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>A change as it is printed beside its basis: in percent, or in 件 where a percentage would blow small numbers up.</summary>
public static class ChangeText
{
    /// <summary>+8.6 %, or +12件 of small numbers; null where the years do not compare.</summary>
    public static string? Of(Comparison? change) =>
        change?.Percent is null ? null
        : RelativeFigures.IsSmall(change.Before, change.After) ? $"{Figures.Difference(change.Delta)}件"
        : Figures.Percent(change.Percent);

    /// <summary>The same, with - where the years do not compare.</summary>
    public static string OrDash(Comparison? change) => Of(change) ?? Figures.Percent(null);
}
