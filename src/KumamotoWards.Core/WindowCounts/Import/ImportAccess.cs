using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Import;

/// <summary>Who may write a cell of an import, which may be a day, or a month or year of history.</summary>
internal static class ImportAccess
{
    /// <summary>The mode, and the assignment that gives it; none where the office never took the item then.</summary>
    public static (CountWriteMode Mode, ActiveAssignment? As) Of(StaffSnapshot person, CountRules rules, CountCell cell) =>
        Taken(rules, cell) is { } taken
            ? CountWriteAccess.For(person, rules.Directory.Office(cell.OfficeId), taken, DateOf(cell, taken))
            : (CountWriteMode.None, null);

    /// <summary>The office takes the item on the day, or on some day of the month or year.</summary>
    public static OfficeCountItem? Taken(CountRules rules, CountCell cell)
    {
        var last = LastDay(cell);
        return rules.Catalog.EverTakenBy(cell.OfficeId)
            .Where(taken => taken.CountItemId == cell.CountItemId)
            .LastOrDefault(taken => (taken.ValidFrom is null || taken.ValidFrom <= last) && (taken.ValidTo is null || taken.ValidTo >= cell.Start));
    }

    /// <summary>The last day of the cell's period on which the office took the item: whose ward it was then may write it.</summary>
    public static DateOnly DateOf(CountCell cell, OfficeCountItem taken) =>
        taken.ValidTo is { } end && end < LastDay(cell) ? end : LastDay(cell);

    public static DateOnly LastDay(CountCell cell) => cell.Period switch
    {
        CountPeriod.Day => cell.Start,
        CountPeriod.Month => cell.Start.AddMonths(1).AddDays(-1),
        CountPeriod.Year => cell.FiscalYear.LastDay,
    };
}
