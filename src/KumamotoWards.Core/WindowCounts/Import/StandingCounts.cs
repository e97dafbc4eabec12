using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Import;

/// <summary>What stands in the cells that a file is about, and whether their months take writes.</summary>
internal sealed class StandingCounts
{
    private readonly LedgerSheet _sheet;
    private readonly Dictionary<(int OfficeId, DateOnly Month), OfficeMonthState> _months = [];
    private readonly HashSet<(int, int, int)> _yearFigures = [];
    private readonly HashSet<(int, int, int)> _yearParts = [];
    private readonly HashSet<(int, DateOnly, int)> _monthFigures = [];
    private readonly HashSet<(int, DateOnly, int)> _monthDays = [];

    private StandingCounts(WardsDbContext db) => _sheet = new LedgerSheet(db);

    public static async Task<StandingCounts> LoadAsync(WardsDbContext db, IReadOnlyList<CountCell> cells, CancellationToken cancellationToken)
    {
        var standing = new StandingCounts(db);
        await standing._sheet.LoadAsync(cells, cancellationToken);
        var offices = cells.Select(cell => cell.OfficeId).Distinct().ToArray();
        var months = db.OfficeMonths.AsNoTracking().Where(month => EF.Parameter(offices).Contains(month.OfficeId) && month.State != OfficeMonthState.Open)
            .Select(month => new { month.OfficeId, month.Month, month.State });
        foreach (var month in await months.ToListAsync(cancellationToken)) standing._months[(month.OfficeId, month.Month)] = month.State;
        return standing;
    }

    public int? this[CountCell cell] => _sheet[cell];

    /// <summary>Why the ledger would refuse the cell; null when it would not.</summary>
    public LedgerRefusal? Refusal(CountCell cell) =>
        (cell.OfficeMonth is { } month && _months.TryGetValue((cell.OfficeId, month), out var state) ? state.RefusesWrites() : null)
        ?? _sheet.Excludes(cell)
        ?? ExcludedByTheFile(cell);

    /// <summary>A file may itself have both a figure of a year and its months, or of a month and its days: the first one counts.</summary>
    private LedgerRefusal? ExcludedByTheFile(CountCell cell)
    {
        var year = (cell.OfficeId, cell.FiscalYear.StartYear, cell.CountItemId);
        if (cell.Period == CountPeriod.Year)
        {
            _yearFigures.Add(year);
            return _yearParts.Contains(year) ? LedgerRefusal.YearHasMonths : null;
        }
        _yearParts.Add(year);
        if (_yearFigures.Contains(year)) return LedgerRefusal.YearHasOneFigure;
        var month = (cell.OfficeId, cell.OfficeMonth!.Value, cell.CountItemId);
        var (own, other, refusal) = cell.Period == CountPeriod.Month
            ? (_monthFigures, _monthDays, LedgerRefusal.MonthHasDays)
            : (_monthDays, _monthFigures, LedgerRefusal.MonthHasOneFigure);
        own.Add(month);
        return other.Contains(month) ? refusal : null;
    }
}
