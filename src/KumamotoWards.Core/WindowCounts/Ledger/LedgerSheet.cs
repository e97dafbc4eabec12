using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>
/// The figures that a set of changes touches, loaded in a few queries an office-month. Changes are tried on it one after
/// the other; <see cref="WriteAsync"/> then brings the totals of the database to where it stands.
/// </summary>
internal sealed class LedgerSheet(WardsDbContext db)
{
    private readonly Dictionary<CountCell, int> _days = [];
    private readonly Dictionary<CountCell, Total> _months = [];
    private readonly Dictionary<CountCell, int> _years = [];
    private readonly HashSet<CountCell> _yearsWithMonths = [];
    private readonly Dictionary<CountCell, int?> _states = [];

    public int? this[CountCell cell] => _states.TryGetValue(cell, out var state) ? state : Stored(cell);

    /// <returns>Puts back what stood there.</returns>
    public Action Set(CountCell cell, int? state) => _states.Put(cell, state);

    public async Task LoadAsync(IReadOnlyCollection<CountCell> cells, CancellationToken cancellationToken)
    {
        foreach (var month in cells.Where(cell => cell.OfficeMonth is not null).GroupBy(cell => (cell.OfficeId, cell.OfficeMonth!.Value)))
            await LoadMonthAsync(month.Key.OfficeId, month.Key.Value, [.. month], cancellationToken);
        foreach (var year in cells.Where(cell => cell.OfficeMonth is null).GroupBy(cell => (cell.OfficeId, cell.FiscalYear)))
            await LoadYearAsync(year.Key.OfficeId, year.Key.FiscalYear, cancellationToken);
    }

    /// <summary>Each office-item-month has either days or one figure, each office-item-year either months or one figure.</summary>
    public LedgerRefusal? Excludes(CountCell cell)
    {
        if (cell.Period == CountPeriod.Year) return _yearsWithMonths.Contains(cell) ? LedgerRefusal.YearHasMonths : null;
        if (_years.ContainsKey(CountCell.Year(cell.OfficeId, cell.FiscalYear, cell.CountItemId))) return LedgerRefusal.YearHasOneFigure;
        if (!_months.TryGetValue(MonthOf(cell), out var month)) return null;
        return (cell.Period, month.Days) switch
        {
            (CountPeriod.Day, 0) => LedgerRefusal.MonthHasOneFigure,
            (CountPeriod.Month, > 0) => LedgerRefusal.MonthHasDays,
            _ => null,
        };
    }

    /// <summary>Adds the statements that bring the totals to where the sheet stands.</summary>
    public async Task WriteAsync(LedgerCommand command, CancellationToken cancellationToken)
    {
        var changes = _states.Select(cell => (Cell: cell.Key, Before: Stored(cell.Key), After: cell.Value)).Where(change => change.Before != change.After).ToLookup(change => change.Cell.Period);
        await TotalTable.Days.WriteAsync(command, changes[CountPeriod.Day].Select(change => Plain(change.Cell, change.Before, change.After)), cancellationToken);
        var figures = changes[CountPeriod.Month].Select(change => Plain(change.Cell, change.Before, change.After));
        var sums = changes[CountPeriod.Day].GroupBy(change => MonthOf(change.Cell)).Select(month => SumOf(month.Key, month.Select(change => (change.Before, change.After))));
        await TotalTable.Months.WriteAsync(command, figures.Concat(sums), cancellationToken);
        await TotalTable.Years.WriteAsync(command, changes[CountPeriod.Year].Select(change => Plain(change.Cell, change.Before, change.After)), cancellationToken);
    }

    private async Task LoadMonthAsync(int officeId, DateOnly firstDay, CountCell[] cells, CancellationToken cancellationToken)
    {
        await foreach (var count in LedgerQueries.Of(db).Months(db, officeId, firstDay).WithCancellation(cancellationToken))
            _months[CountCell.Month(officeId, firstDay, count.CountItemId)] = new Total(count.Value, count.DaysEntered);

        // A published year is looked for only at the first figure of a month: where months stand, there is none.
        var year = FiscalYear.Of(firstDay);
        if (cells.Any(cell => !_months.ContainsKey(MonthOf(cell)))) await LoadYearFiguresAsync(officeId, year, cancellationToken);

        var dates = cells.Where(cell => cell.Period == CountPeriod.Day).Select(cell => cell.Start).ToList();
        if (dates.Count == 0) return;
        await foreach (var count in LedgerQueries.Of(db).Days(db, officeId, dates.Min(), dates.Max()).WithCancellation(cancellationToken))
            _days[CountCell.Day(officeId, count.Date, count.CountItemId)] = count.Value;
    }

    private async Task LoadYearAsync(int officeId, FiscalYear year, CancellationToken cancellationToken)
    {
        await LoadYearFiguresAsync(officeId, year, cancellationToken);
        await foreach (var item in LedgerQueries.Of(db).ItemsWithMonths(db, officeId, year.FirstDay, year.LastDay).WithCancellation(cancellationToken))
            _yearsWithMonths.Add(CountCell.Year(officeId, year, item));
    }

    private async Task LoadYearFiguresAsync(int officeId, FiscalYear year, CancellationToken cancellationToken)
    {
        await foreach (var count in LedgerQueries.Of(db).Years(db, officeId, year.StartYear).WithCancellation(cancellationToken))
            _years[CountCell.Year(officeId, year, count.CountItemId)] = count.Value;
    }

    private TotalChange SumOf(CountCell month, IEnumerable<(int? Before, int? After)> days)
    {
        Total? before = _months.TryGetValue(month, out var stored) ? stored : null;
        var (value, entered) = (stored.Value, stored.Days);
        foreach (var day in days)
        {
            value += (day.After ?? 0) - (day.Before ?? 0);
            entered += (day.After is null ? 0 : 1) - (day.Before is null ? 0 : 1);
        }
        return new TotalChange(month, before, entered == 0 ? null : new Total(value, entered));
    }

    private static TotalChange Plain(CountCell cell, int? before, int? after) =>
        new(cell, before is { } old ? new Total(old, 0) : null, after is { } now ? new Total(now, 0) : null);

    private int? Stored(CountCell cell) => cell.Period switch
    {
        CountPeriod.Day => _days.TryGetValue(cell, out var day) ? day : null,
        CountPeriod.Month => _months.TryGetValue(cell, out var month) && month.Days == 0 ? month.Value : null,
        CountPeriod.Year => _years.TryGetValue(cell, out var year) ? year : null,
    };

    private static CountCell MonthOf(CountCell cell) => CountCell.Month(cell.OfficeId, cell.Start, cell.CountItemId);
}
