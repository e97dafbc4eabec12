namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>The numbers of one item on the days that a day is compared with, brought to this year's level.</summary>
internal sealed class UsualCounts(ComparedDays days, Func<IEnumerable<DateOnly>, List<int>> valuesOn)
{
    private const int FewestLevels = 4;

    /// <summary>Below this a ratio of two years is chance.</summary>
    private const double LowestLevel = 3;

    private readonly List<int> _recent = valuesOn(days.Recent);
    private readonly List<int> _earlier = Earlier(days, valuesOn);

    public UsualRange? Range
    {
        get
        {
            var range = Daily.UsualRange.Of(_recent, _earlier) is { } known ? known with { Occasion = days.Occasion } : Unseasoned();
            return range is not null && !days.IsAtTurn && Daily.UsualRange.Of(valuesOn(days.AfterBreaks), []) is { } afterBreaks && afterBreaks.High > range.High
                ? range with { High = afterBreaks.High, AfterBreak = true }
                : range;
        }
    }

    public double? Typical
    {
        get
        {
            List<int> values = [.. _recent, .. _earlier];
            if (values.Count < Daily.UsualRange.FewestValues) values = valuesOn(days.Anyhow);
            return values.Count < Daily.UsualRange.FewestValues ? null : Median(values);
        }
    }

    /// <summary>Nothing is known of this part of the year: the same weekdays of other parts, wide, and twice as high where business peaks.</summary>
    private UsualRange? Unseasoned() =>
        Daily.UsualRange.Wide(valuesOn(days.Anyhow)) is { } range ? range with { High = days.IsPeak ? 2 * range.High : range.High } : null;

    /// <summary>
    /// Years differ: what was counted then, times how much more business there is on ordinary days now. Near a turn of the
    /// year any weekdays are compared, so what the first day after closed ones brings more is taken off and put on.
    /// </summary>
    private static List<int> Earlier(ComparedDays days, Func<IEnumerable<DateOnly>, List<int>> valuesOn)
    {
        var first = days.IsAtTurn ? Ratio(valuesOn(days.AfterBreaks), valuesOn(days.Midweek)) : 1;
        double Weight(DateOnly day) => days.IsAtTurn && days.IsFirst(day) ? first : 1;
        var now = valuesOn(days.Level);
        var values =
            from year in days.OfYears
            let ratio = Ratio(now, valuesOn(year.Level))
            from day in year.Season
            from value in valuesOn([day])
            select (int)Math.Round(value * ratio * Weight(days.Date) / Weight(day), MidpointRounding.ToEven);
        return [.. values];
    }

    /// <summary>How much larger the first are; 1 where too little is known.</summary>
    private static double Ratio(List<int> first, List<int> second)
    {
        if (first.Count < FewestLevels || second.Count < FewestLevels) return 1;
        var (one, other) = (Median(first), Median(second));
        return one < LowestLevel || other < LowestLevel ? 1 : Math.Clamp(one / other, 0.5, 2);
    }

    private static double Median(List<int> values) => Daily.UsualRange.Median([.. values.Select(value => (double)value)]);
}
