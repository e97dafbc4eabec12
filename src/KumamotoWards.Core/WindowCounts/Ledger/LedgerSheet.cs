using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>
/// The figures that a set of changes touches, loaded in a few queries an office-month. Changes are tried on it one after
/// the other; <see cref="Flush"/> then brings the totals of the database to where it stands.
/// </summary>
internal sealed class LedgerSheet(WardsDbContext db)
{
    private readonly Dictionary<CountCell, DailyCount> _days = [];
    private readonly Dictionary<CountCell, MonthlyCount> _months = [];
    private readonly Dictionary<CountCell, YearlyCount> _years = [];
    private readonly HashSet<(int OfficeId, FiscalYear Year, int CountItemId)> _itemYearsWithMonths = [];
    private readonly Dictionary<CountCell, int?> _states = [];

    public int? this[CountCell cell] => _states.TryGetValue(cell, out var state) ? state : Stored(cell);

    public void Set(CountCell cell, int? state) => _states[cell] = state;

    public async Task LoadAsync(IEnumerable<CountCell> cells, CancellationToken cancellationToken)
    {
        foreach (var month in cells.Where(cell => cell.OfficeMonth is not null).GroupBy(cell => (cell.OfficeId, cell.OfficeMonth!.Value)))
            await LoadMonthAsync(month.Key.OfficeId, month.Key.Value, [.. month], cancellationToken);
        foreach (var year in cells.Where(cell => cell.OfficeMonth is null).GroupBy(cell => (cell.OfficeId, cell.FiscalYear)))
            await LoadYearAsync(year.Key.OfficeId, year.Key.FiscalYear, cancellationToken);
    }

    /// <summary>Each office-item-month has either days or one figure, each office-item-year either months or one figure.</summary>
    public LedgerRefusal? Excludes(CountCell cell)
    {
        if (cell.Period == CountPeriod.Year)
            return _itemYearsWithMonths.Contains((cell.OfficeId, cell.FiscalYear, cell.CountItemId)) ? LedgerRefusal.YearHasMonths : null;
        if (_years.ContainsKey(CountCell.Year(cell.OfficeId, cell.FiscalYear, cell.CountItemId))) return LedgerRefusal.YearHasOneFigure;
        if (!_months.TryGetValue(MonthOf(cell), out var month)) return null;
        return (cell.Period, month.DaysEntered) switch
        {
            (CountPeriod.Day, 0) => LedgerRefusal.MonthHasOneFigure,
            (CountPeriod.Month, > 0) => LedgerRefusal.MonthHasDays,
            _ => null,
        };
    }

    /// <summary>Puts the totals into the change tracker, cells in key order.</summary>
    public void Flush()
    {
        foreach (var (cell, state) in _states.OrderBy(item => item.Key.OfficeId).ThenBy(item => item.Key.Start).ThenBy(item => item.Key.CountItemId))
        {
            var before = Stored(cell);
            if (before == state) continue;
            switch (cell.Period)
            {
                case CountPeriod.Day: StoreDay(cell, before, state); break;
                case CountPeriod.Month: StoreMonth(cell, (state ?? 0) - (before ?? 0), days: 0, exists: state is not null); break;
                case CountPeriod.Year: StoreYear(cell, state); break;
            }
        }
    }

    private async Task LoadMonthAsync(int officeId, DateOnly firstDay, CountCell[] cells, CancellationToken cancellationToken)
    {
        var months = await db.MonthlyCounts.Where(count => count.OfficeId == officeId && count.Month == firstDay).ToListAsync(cancellationToken);
        foreach (var count in months) _months[CountCell.Month(officeId, firstDay, count.CountItemId)] = count;

        // A published year is looked for only at the first figure of a month: where months stand, there is none.
        var year = FiscalYear.Of(firstDay);
        if (cells.Any(cell => !_months.ContainsKey(MonthOf(cell)))) await LoadYearFiguresAsync(officeId, year, cancellationToken);

        var dates = cells.Where(cell => cell.Period == CountPeriod.Day).Select(cell => cell.Start).Distinct().ToArray();
        if (dates.Length == 0) return;
        var days = await db.DailyCounts.Where(count => count.OfficeId == officeId && EF.Parameter(dates).Contains(count.Date)).ToListAsync(cancellationToken);
        foreach (var count in days) _days[CountCell.Day(officeId, count.Date, count.CountItemId)] = count;
    }

    private async Task LoadYearAsync(int officeId, FiscalYear year, CancellationToken cancellationToken)
    {
        await LoadYearFiguresAsync(officeId, year, cancellationToken);
        var items = await db.MonthlyCounts
            .Where(count => count.OfficeId == officeId && count.Month >= year.FirstDay && count.Month <= year.LastDay)
            .Select(count => count.CountItemId).Distinct().ToListAsync(cancellationToken);
        foreach (var item in items) _itemYearsWithMonths.Add((officeId, year, item));
    }

    private async Task LoadYearFiguresAsync(int officeId, FiscalYear year, CancellationToken cancellationToken)
    {
        var counts = await db.YearlyCounts.Where(count => count.OfficeId == officeId && count.FiscalYear == year.StartYear).ToListAsync(cancellationToken);
        foreach (var count in counts) _years[CountCell.Year(officeId, year, count.CountItemId)] = count;
    }

    private void StoreDay(CountCell cell, int? before, int? state)
    {
        _days[cell] = Store(_days.GetValueOrDefault(cell), state is not null,
            () => new DailyCount { OfficeId = cell.OfficeId, Date = cell.Start, CountItemId = cell.CountItemId, Value = 0 });
        _days[cell].Value = state ?? 0;
        var days = (state is null ? 0 : 1) - (before is null ? 0 : 1);
        var entered = (_months.GetValueOrDefault(MonthOf(cell))?.DaysEntered ?? 0) + days;
        StoreMonth(MonthOf(cell), (state ?? 0) - (before ?? 0), days, exists: entered > 0);
    }

    private void StoreMonth(CountCell month, int delta, int days, bool exists)
    {
        var total = _months[month] = Store(_months.GetValueOrDefault(month), exists, () => new MonthlyCount
        {
            OfficeId = month.OfficeId, Month = month.Start, CountItemId = month.CountItemId, FiscalYear = month.FiscalYear.StartYear, Value = 0, DaysEntered = 0,
        });
        total.Value += delta;
        total.DaysEntered += days;
    }

    private void StoreYear(CountCell cell, int? state)
    {
        _years[cell] = Store(_years.GetValueOrDefault(cell), state is not null,
            () => new YearlyCount { OfficeId = cell.OfficeId, FiscalYear = cell.FiscalYear.StartYear, CountItemId = cell.CountItemId, Value = 0 });
        _years[cell].Value = state ?? 0;
    }

    /// <summary>Brings a row to exist or not; the row of a cell that is emptied and filled again is one and the same object.</summary>
    private T Store<T>(T? row, bool exists, Func<T> create) where T : class
    {
        row ??= create();
        var entry = db.Entry(row);
        entry.State = (entry.State, exists) switch
        {
            (EntityState.Detached, true) => EntityState.Added,
            (EntityState.Deleted, true) => EntityState.Modified,
            (EntityState.Added, false) => EntityState.Detached,
            (EntityState.Unchanged or EntityState.Modified, false) => EntityState.Deleted,
            var (state, _) => state,
        };
        return row;
    }

    private int? Stored(CountCell cell) => cell.Period switch
    {
        CountPeriod.Day => _days.GetValueOrDefault(cell)?.Value,
        CountPeriod.Month => _months.TryGetValue(cell, out var month) && month.DaysEntered == 0 ? month.Value : null,
        CountPeriod.Year => _years.GetValueOrDefault(cell)?.Value,
    };

    private static CountCell MonthOf(CountCell cell) => CountCell.Month(cell.OfficeId, cell.Start, cell.CountItemId);
}
