using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Loading;

/// <summary>The rows of one office's fiscal year.</summary>
internal sealed record OfficeYearRows(
    Office Office, FiscalYear Year, IReadOnlyList<PublishedRow> Published, IReadOnlyList<MonthRow> Counts, IReadOnlyList<MonthStateRow> Months)
{
    public DateOnly? LastMonth => Counts.Count == 0 ? null : Counts.Max(row => row.Month);

    public bool IsClosed(DateOnly month) => Months.Any(row => row.Month == month && row.IsClosed);
}

/// <summary>Says what the rows of an office's fiscal year amount to.</summary>
/// <param name="catalog">Items, and which office takes which.</param>
/// <param name="calendars">On how many days of a month an office opens.</param>
/// <param name="publishedYears">Years of the published table: a missing row there is a —, not a blank.</param>
internal sealed class OfficeYearBuilder(CountItemCatalog catalog, OfficeCalendars calendars, IReadOnlySet<int> publishedYears)
{
    /// <param name="rows">What is stored.</param>
    /// <param name="lastDay">The last day with a number in the last month; null where months were entered as a whole.</param>
    public OfficeYear Build(OfficeYearRows rows, DateOnly? lastDay)
    {
        var expected = ExpectedMonths(rows);
        var hasEveryMonth = expected.All(pair => pair.Months.All(month => IsThere(rows, pair.Item, month)));
        return new OfficeYear(rows.Year)
        {
            Figures = Figures(rows),
            Handled = [.. catalog.Items.Select(item => expected.Exists(pair => pair.Item.CountItemId == item.Id))],
            IsPublished = rows.Published.Count > 0,
            IsSample = rows.Months.Any(month => month.IsSample),
            HasEveryMonth = hasEveryMonth,
            IsLocked = expected.SelectMany(pair => pair.Months).Distinct()
                .All(month => rows.Months.Any(row => row.Month == month && row.State == OfficeMonthState.Locked)),
            Through = Through(rows, hasEveryMonth, lastDay),
        };
    }

    private long?[] Figures(OfficeYearRows rows)
    {
        var figures = new long?[catalog.Items.Count];
        for (var column = 0; column < figures.Length; column++)
        {
            var item = catalog.Items[column].Id;
            foreach (var row in rows.Published)
                if (row.CountItemId == item) figures[column] = (figures[column] ?? 0) + row.Value;
            foreach (var row in rows.Counts)
                if (row.CountItemId == item) figures[column] = (figures[column] ?? 0) + row.Value;
        }
        return figures;
    }

    /// <summary>The months in which the office has to count an item: those on whose first or last day it takes it.</summary>
    private List<(OfficeCountItem Item, List<DateOnly> Months)> ExpectedMonths(OfficeYearRows rows) =>
    [
        .. catalog.EverTakenBy(rows.Office.Id)
            .Where(item => !IsPublished(rows) || rows.Counts.Any(row => row.CountItemId == item.CountItemId))
            .Select(item => (item, rows.Year.Months.Where(month => IsTaken(rows.Office, item, month)).ToList()))
            .Where(pair => pair.Item2.Count > 0),
    ];

    /// <summary>An office that has months of a published year, and no figure of that year, is a recorded one.</summary>
    private bool IsPublished(OfficeYearRows rows) =>
        publishedYears.Contains(rows.Year.StartYear) && (rows.Published.Count > 0 || rows.Counts.Count == 0);

    private static bool IsTaken(Office office, OfficeCountItem item, DateOnly month)
    {
        var last = month.AddMonths(1).AddDays(-1);
        return (office.IsOpenOn(month) && item.Covers(month)) || (office.IsOpenOn(last) && item.Covers(last));
    }

    /// <summary>A closed month is whole; an open one when it has a figure for as many days as the office opened.</summary>
    private bool IsThere(OfficeYearRows rows, OfficeCountItem item, DateOnly month)
    {
        if (rows.IsClosed(month)) return true;
        foreach (var row in rows.Counts)
            if (row.CountItemId == item.CountItemId && row.Month == month)
                return row.DaysEntered == 0 || row.DaysEntered >= DaysExpected(rows.Office, item, month);
        return false;
    }

    private int DaysExpected(Office office, OfficeCountItem item, DateOnly month)
    {
        var calendar = calendars.Of(office.Id);
        return Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month))
            .Select(month.AddDays)
            .Count(date => item.Covers(date) && calendar.IsBusinessDay(date));
    }

    private static DateOnly? Through(OfficeYearRows rows, bool hasEveryMonth, DateOnly? lastDay)
    {
        if (rows.LastMonth is not { } month) return rows.Published.Count > 0 ? rows.Year.LastDay : null;
        var isWhole = hasEveryMonth || rows.IsClosed(month) || lastDay is null;
        return isWhole ? month.AddMonths(1).AddDays(-1) : lastDay;
    }
}
