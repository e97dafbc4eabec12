using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Recording;

/// <summary>The office, item and span of which is asked how its counts are recorded.</summary>
/// <param name="Month">First day of a month of the year; null for the fiscal year as a whole.</param>
public sealed record RecordingScope(Office Office, CountItem Item, FiscalYear Year, DateOnly? Month)
{
    public static RecordingScope OfMonth(Office office, CountItem item, DateOnly month) => new(office, item, FiscalYear.Of(month), month);

    public static RecordingScope OfYear(Office office, CountItem item, FiscalYear year) => new(office, item, year, null);

    /// <summary>Where the one figure stands, or would stand.</summary>
    public CountCell Whole => Month is { } month ? CountCell.Month(Office.Id, month, Item.Id) : CountCell.Year(Office.Id, Year, Item.Id);

    public DateOnly FirstDay => Month ?? Year.FirstDay;

    public DateOnly LastDay => Month is { } month ? month.AddMonths(1).AddDays(-1) : Year.LastDay;

    /// <summary>First days of the months it covers.</summary>
    public IReadOnlyList<DateOnly> Months => Month is { } month ? [month] : Year.Months;

    /// <summary>Every cell that excludes the one figure.</summary>
    internal IEnumerable<CountCell> PartCells()
    {
        if (Month is null)
            foreach (var month in Year.Months)
                yield return CountCell.Month(Office.Id, month, Item.Id);
        for (var date = FirstDay; date <= LastDay; date = date.AddDays(1))
            yield return CountCell.Day(Office.Id, date, Item.Id);
    }
}
