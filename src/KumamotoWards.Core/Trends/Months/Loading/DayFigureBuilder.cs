using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Months.Loading;

/// <summary>What the daily table has of a day.</summary>
/// <param name="Sum">Over the cells with a number.</param>
/// <param name="Cells">How many there are.</param>
internal readonly record struct DaySum(long Sum, int Cells);

/// <summary>Says what the sums of days amount to, by what was to be entered on each.</summary>
internal sealed class DayFigureBuilder(
    MonthlyFigures figures, IReadOnlyList<Office> offices, ItemSet items, CountItemCatalog catalog, OfficeCalendars calendars)
{
    private readonly HashSet<int> _itemIds = [.. items.Items.Select(item => item.Id)];

    public List<DayFigure> Build(DateOnly from, DateOnly to, IReadOnlyDictionary<DateOnly, DaySum> sums)
    {
        // By number: there may be no day after the last.
        var dates = Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber);
        return [.. dates.Select(date => Figure(date, sums.TryGetValue(date, out var sum) ? sum : null))];
    }

    private DayFigure Figure(DateOnly date, DaySum? sum)
    {
        if (date > figures.Yearly.Today) return new(date, DayFigureKind.Ahead, null);
        var open = offices.Where(office => calendars.Of(office.Id).IsBusinessDay(date)).ToList();
        return new(date, open.Count == 0 ? DayFigureKind.Closed : Kind(date, open, sum), sum?.Sum);
    }

    private DayFigureKind Kind(DateOnly date, List<Office> open, DaySum? sum)
    {
        var expected = open.Sum(office => catalog.TakenBy(office.Id, date).Count(item => _itemIds.Contains(item.CountItemId)));
        if (expected == 0) return DayFigureKind.Closed;
        if (sum is { } entered && entered.Cells >= expected) return DayFigureKind.Whole;
        var isMonthWhole = open.TrueForAll(office => figures.Of(office, MonthlyFigures.FirstOf(date)).IsComplete(items));
        if (isMonthWhole) return sum is null ? DayFigureKind.OnlyByMonth : DayFigureKind.Whole;
        return sum is null ? DayFigureKind.Blank : DayFigureKind.Part;
    }
}
