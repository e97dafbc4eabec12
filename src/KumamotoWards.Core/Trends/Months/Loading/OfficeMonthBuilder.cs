using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Loading;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Months.Loading;

/// <summary>The rows of one office's month.</summary>
/// <param name="Office">Whose.</param>
/// <param name="Month">Its first day.</param>
/// <param name="Counts">One for each item with a figure.</param>
/// <param name="State">Null where nobody has written anything yet.</param>
internal sealed record OfficeMonthRows(Office Office, DateOnly Month, IReadOnlyList<MonthRow> Counts, MonthStateRow? State)
{
    public bool IsClosed => State is { IsClosed: true };

    public bool HasDays => Counts.Any(row => row.DaysEntered > 0);

    public DateOnly LastDay => Month.AddMonths(1).AddDays(-1);
}

/// <summary>Says what the rows of an office's month amount to.</summary>
/// <param name="catalog">Items, and which office takes which.</param>
/// <param name="calendars">On how many days of a month an office opens.</param>
internal sealed class OfficeMonthBuilder(CountItemCatalog catalog, OfficeCalendars calendars)
{
    /// <param name="rows">What is stored.</param>
    /// <param name="lastDay">The last day with a number; null where the month was entered as a whole, or is closed.</param>
    public OfficeMonthFigures Build(OfficeMonthRows rows, DateOnly? lastDay)
    {
        var taken = catalog.EverTakenBy(rows.Office.Id).Where(item => IsTaken(rows, item)).ToList();
        return new OfficeMonthFigures(rows.Month)
        {
            Figures = rows.Counts.Count == 0 ? [] : [.. catalog.Items.Select(item => Figure(rows, item.Id))],
            Handled = [.. catalog.Items.Select(item => taken.Exists(each => each.CountItemId == item.Id))],
            Missing = rows.IsClosed ? [] : [.. catalog.Items.Select(item => taken.Exists(each => each.CountItemId == item.Id && !IsThere(rows, each)))],
            IsLocked = rows.State is { State: OfficeMonthState.Locked } || (taken.Count == 0 && rows.Counts.Count == 0),
            IsSample = rows.State is { IsSample: true },
            Through = rows.Counts.Count == 0 ? null : rows.IsClosed || lastDay is null ? rows.LastDay : lastDay,
        };
    }

    private static long? Figure(OfficeMonthRows rows, int item)
    {
        long? figure = null;
        foreach (var row in rows.Counts)
            if (row.CountItemId == item) figure = (figure ?? 0) + row.Value;
        return figure;
    }

    /// <summary>The office takes the item on the month's first or last day.</summary>
    private static bool IsTaken(OfficeMonthRows rows, OfficeCountItem item) =>
        (rows.Office.IsOpenOn(rows.Month) && item.Covers(rows.Month)) || (rows.Office.IsOpenOn(rows.LastDay) && item.Covers(rows.LastDay));

    /// <summary>Entered as a whole, or with a figure for as many days as the office opened.</summary>
    private bool IsThere(OfficeMonthRows rows, OfficeCountItem item)
    {
        foreach (var row in rows.Counts)
            if (row.CountItemId == item.CountItemId) return row.DaysEntered == 0 || row.DaysEntered >= DaysExpected(rows, item);
        return false;
    }

    private int DaysExpected(OfficeMonthRows rows, OfficeCountItem item)
    {
        var calendar = calendars.Of(rows.Office.Id);
        var days = 0;
        for (var date = rows.Month; date <= rows.LastDay; date = date.AddDays(1))
            if (item.Covers(date) && calendar.IsBusinessDay(date)) days++;
        return days;
    }
}
