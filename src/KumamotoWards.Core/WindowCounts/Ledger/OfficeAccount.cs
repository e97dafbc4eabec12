using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>The lines of one office added up again, and what is found when the totals are held against them.</summary>
internal sealed class OfficeAccount(int officeId)
{
    private readonly Dictionary<CountCell, int?> _states = [];

    public List<(CountCell Cell, string Fault)> Faults { get; } = [];

    /// <summary>The next line, in order of the ledger.</summary>
    public void Add(CountCell cell, int delta, int? stateAfter)
    {
        var before = _states.GetValueOrDefault(cell);
        if ((before ?? 0) + delta != (stateAfter ?? 0)) Faults.Add((cell, $"a line of {delta:+0;-0;0} leads from {Text(before)} to {Text(stateAfter)}"));
        if (stateAfter < 0) Faults.Add((cell, $"a line leads below zero, to {stateAfter}"));
        _states[cell] = stateAfter;
    }

    public void CompareDays(IEnumerable<DailyCount> counts) =>
        Compare(CountPeriod.Day, counts.ToDictionary(count => CountCell.Day(officeId, count.Date, count.CountItemId), count => count.Value));

    public void CompareMonths(IReadOnlyCollection<MonthlyCount> counts)
    {
        var days = Numbers(CountPeriod.Day)
            .GroupBy(state => CountCell.Month(officeId, state.Key.Start, state.Key.CountItemId))
            .ToDictionary(month => month.Key, month => (Value: month.Sum(state => state.Value), Days: month.Count()));
        var figures = Numbers(CountPeriod.Month).ToDictionary(state => state.Key, state => (state.Value, Days: 0));
        foreach (var cell in days.Keys.Intersect(figures.Keys)) Faults.Add((cell, "the month has both days and one figure"));
        var expected = figures.Concat(days).DistinctBy(month => month.Key).ToDictionary();
        var actual = counts.ToDictionary(count => CountCell.Month(officeId, count.Month, count.CountItemId), count => (count.Value, Days: count.DaysEntered));
        foreach (var cell in expected.Keys.Union(actual.Keys).Where(cell => expected.GetValueOrDefault(cell) != actual.GetValueOrDefault(cell) || expected.ContainsKey(cell) != actual.ContainsKey(cell)))
            Faults.Add((cell, $"the ledger says {Text(expected, cell)}, the month {Text(actual, cell)}"));
        foreach (var count in counts.Where(count => count.FiscalYear != FiscalYear.Of(count.Month).StartYear))
            Faults.Add((CountCell.Month(officeId, count.Month, count.CountItemId), $"the month stands in fiscal year {count.FiscalYear}"));
    }

    public void CompareYears(IEnumerable<YearlyCount> counts)
    {
        Compare(CountPeriod.Year, counts.ToDictionary(count => CountCell.Year(officeId, new FiscalYear(count.FiscalYear), count.CountItemId), count => count.Value));
        var years = Numbers(CountPeriod.Year).Select(state => state.Key).ToHashSet();
        var recorded = _states.Where(state => state.Value is not null && state.Key.Period != CountPeriod.Year)
            .Select(state => CountCell.Year(officeId, state.Key.FiscalYear, state.Key.CountItemId)).Distinct();
        foreach (var cell in recorded.Where(years.Contains)) Faults.Add((cell, "the year has both recorded months and one figure"));
    }

    private void Compare(CountPeriod period, Dictionary<CountCell, int> actual)
    {
        var expected = Numbers(period).ToDictionary(state => state.Key, state => state.Value);
        foreach (var cell in expected.Keys.Union(actual.Keys))
        {
            int? ledger = expected.TryGetValue(cell, out var state) ? state : null;
            int? total = actual.TryGetValue(cell, out var value) ? value : null;
            if (ledger != total) Faults.Add((cell, $"the ledger says {Text(ledger)}, the total {Text(total)}"));
        }
    }

    private IEnumerable<(CountCell Key, int Value)> Numbers(CountPeriod period) =>
        _states.Where(state => state.Key.Period == period && state.Value is not null).Select(state => (state.Key, state.Value!.Value));

    private static string Text(int? state) => state is { } number ? $"{number}" : "blank";

    private static string Text(Dictionary<CountCell, (int Value, int Days)> months, CountCell cell) =>
        months.TryGetValue(cell, out var month) ? $"{month.Value} on {month.Days} days" : "blank";
}
