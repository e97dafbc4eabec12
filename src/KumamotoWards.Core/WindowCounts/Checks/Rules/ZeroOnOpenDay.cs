namespace KumamotoWards.Core.WindowCounts.Checks.Rules;

/// <summary>A zero on an open day where the usual is well above 0.</summary>
internal static class ZeroOnOpenDay
{
    /// <summary>From this median on a zero is hardly chance: e⁻⁶ = 0.2 %.</summary>
    private const double WellAboveZero = 6;

    public static IEnumerable<OddCount> Check(CheckedDay day) =>
        from item in day.Items
        where IsOdd(day, item)
        let range = day.Range(item)!
        let message = range.Warning(day.Date, 0, item.Unit) ?? $"開庁日に 0件です。{range.DayWords(day.Date)}の平年は {range.Words(item.Unit)}です"
        select new OddCount(item, 0, message, IsTooFew: true);

    /// <summary>The zero is this rule's matter, and no other rule speaks of it again.</summary>
    public static bool IsOdd(CheckedDay day, CountItem item) =>
        day.IsOpen && day.Count(item) == 0 && day.Range(item) is { } range && (!range.Contains(0) || day.Typical(item) >= WellAboveZero);
}
