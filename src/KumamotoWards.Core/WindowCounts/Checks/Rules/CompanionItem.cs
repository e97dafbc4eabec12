using KumamotoWards.Core.WindowCounts.Daily;

namespace KumamotoWards.Core.WindowCounts.Checks.Rules;

/// <summary>An item that always comes with another is 0 today. Which do is seen in the office's own same weekdays.</summary>
internal static class CompanionItem
{
    /// <summary>So often both must have come together, without one exception.</summary>
    private const int FewestDays = 12;

    public static IEnumerable<OddCount> Check(CheckedDay day) => day.IsOpen
        ? from missing in day.Counts
          where missing.Count == 0 && !ZeroOnOpenDay.IsOdd(day, missing.Item)
          let other = Companion(day, missing.Item)
          where other is not null
          select new OddCount(missing.Item, 0, $"{other.Item.Name}が {other.Count:N0}{other.Item.Unit.Word()}あるのに 0{missing.Item.Unit.Word()}です。最近の同じ曜日は {other.Days}回とも両方ありました", IsTooFew: true)
        : [];

    /// <summary>The largest of the day's items that never came without it.</summary>
    private static Together? Companion(CheckedDay day, CountItem missing)
    {
        var together =
            from other in day.Counts
            where other.Item.Id != missing.Id && other.Count > 0
            let days = SameWeekdays.Weeks(day.Date).Skip(1).Where(date => day.History.On(date, other.Item.Id) > 0 && day.History.On(date, missing.Id) is not null).ToList()
            where days.Count >= FewestDays && days.TrueForAll(date => day.History.On(date, missing.Id) > 0)
            select new Together(other.Item, other.Count, days.Count);
        return together.MaxBy(other => other.Count);
    }

    private sealed record Together(CountItem Item, int Count, int Days);
}
