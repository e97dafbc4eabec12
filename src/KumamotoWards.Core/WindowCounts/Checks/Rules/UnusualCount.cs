namespace KumamotoWards.Core.WindowCounts.Checks.Rules;

/// <summary>A number outside the usual range, high or low.</summary>
internal static class UnusualCount
{
    public static IEnumerable<OddCount> Check(CheckedDay day) =>
        from entered in day.Counts
        let range = day.Range(entered.Item)
        let message = range?.Warning(day.Date, entered.Count, entered.Item.Unit)
        where message is not null && !ZeroOnOpenDay.IsOdd(day, entered.Item)
        select new OddCount(entered.Item, entered.Count, message, IsTooFew: entered.Count < range.Low);
}
