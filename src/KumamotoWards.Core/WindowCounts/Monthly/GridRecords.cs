using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Monthly;

/// <summary>All that is stored about some offices' days within one month: a read a table, however many offices and days.</summary>
internal sealed class GridRecords
{
    private readonly Dictionary<CountCell, int> _counts;
    private readonly Dictionary<int, OfficeMonth> _months;
    private readonly HashSet<(int OfficeId, int CountItemId)> _yearFigures;
    private readonly Dictionary<(int OfficeId, int CountItemId), int> _monthFigures;
    private readonly ILookup<(int OfficeId, DateOnly Date), int> _confirmedUnits;
    private readonly ILookup<(int OfficeId, DateOnly Date), int> _explainedUnits;
    private Dictionary<CountCell, string> _alerts = [];
    private HashSet<(int OfficeId, DateOnly Date)> _alertedDays = [];
    private HashSet<CountCell> _comments = [];

    private GridRecords(
        IEnumerable<DailyCount> counts, IEnumerable<OfficeMonth> months, IEnumerable<(int OfficeId, int CountItemId)> yearFigures, IEnumerable<MonthlyCount> figures,
        IEnumerable<DayConfirmation> confirmations, IEnumerable<OnBehalfEntry> onBehalf)
    {
        _counts = counts.ToDictionary(count => CountCell.Day(count.OfficeId, count.Date, count.CountItemId), count => count.Value);
        _months = months.ToDictionary(month => month.OfficeId);
        _yearFigures = [.. yearFigures];
        _monthFigures = figures.ToDictionary(figure => (figure.OfficeId, figure.CountItemId), figure => figure.Value);
        _confirmedUnits = confirmations.ToLookup(row => (row.OfficeId, row.Date), row => row.UnitId);
        _explainedUnits = onBehalf.ToLookup(row => (row.OfficeId, row.Date), row => row.UnitId);
    }

    public bool IsSample => _months.Values.Any(month => month.IsSample);

    public int? Value(Office office, DateOnly date, CountItem item) =>
        _counts.TryGetValue(CountCell.Day(office.Id, date, item.Id), out var value) ? value : null;

    public OfficeMonthState StateOf(Office office) => _months.GetValueOrDefault(office.Id)?.State ?? OfficeMonthState.Open;

    /// <summary>The item's fiscal year stands as one figure.</summary>
    public bool HasYearFigure(Office office, CountItem item) => _yearFigures.Contains((office.Id, item.Id));

    /// <summary>The item's month stands as one figure.</summary>
    public int? MonthFigure(Office office, CountItem item) => _monthFigures.TryGetValue((office.Id, item.Id), out var figure) ? figure : null;

    public bool IsConfirmed(Office office, DateOnly date, IReadOnlyCollection<OfficeCountItem> expected) =>
        expected.Count > 0 && expected.All(item => item.ResponsibleUnitId is { } unit && _confirmedUnits[(office.Id, date)].Contains(unit));

    /// <summary>The unit has said why it enters for the office on that day.</summary>
    public bool IsExplained(Office office, DateOnly date, int unitId) => _explainedUnits[(office.Id, date)].Contains(unitId);

    public string? Alert(Office office, DateOnly date, CountItem item) => _alerts.GetValueOrDefault(CountCell.Day(office.Id, date, item.Id));

    public bool HasAlert(Office office, DateOnly date) => _alertedDays.Contains((office.Id, date));

    public bool HasComment(Office office, DateOnly date, CountItem item) => _comments.Contains(CountCell.Day(office.Id, date, item.Id));

    public static async Task<GridRecords> LoadAsync(
        WardsDbContext db, IReadOnlyCollection<Office> offices, DateOnly from, DateOnly through, CancellationToken cancellationToken)
    {
        var ids = offices.Select(office => office.Id).ToArray();
        var (month, year) = (CountCell.FirstOfMonth(from), FiscalYear.Of(from).StartYear);
        var alerts = await db.CountAlerts.AsNoTracking()
            .Where(row => EF.Parameter(ids).Contains(row.OfficeId) && row.Date >= from && row.Date <= through && row.Answer == null && row.SettledAt == null)
            .OrderByDescending(row => row.Priority)
            .Select(row => new { row.OfficeId, row.Date, row.CountItemId, row.Message })
            .ToListAsync(cancellationToken);
        var comments = await db.CellComments.AsNoTracking()
            .Where(row => EF.Parameter(ids).Contains(row.OfficeId) && row.Date >= from && row.Date <= through)
            .Select(row => new { row.OfficeId, row.Date, row.CountItemId })
            .ToListAsync(cancellationToken);
        return new GridRecords(
            await db.DailyCounts.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.OfficeId) && row.Date >= from && row.Date <= through).ToListAsync(cancellationToken),
            await db.OfficeMonths.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.OfficeId) && row.Month == month).ToListAsync(cancellationToken),
            await db.YearlyCounts.Where(row => EF.Parameter(ids).Contains(row.OfficeId) && row.FiscalYear == year).Select(row => new ValueTuple<int, int>(row.OfficeId, row.CountItemId)).ToListAsync(cancellationToken),
            await db.MonthlyCounts.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.OfficeId) && row.Month == month && row.DaysEntered == 0).ToListAsync(cancellationToken),
            await db.DayConfirmations.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.OfficeId) && row.Date >= from && row.Date <= through).ToListAsync(cancellationToken),
            await db.OnBehalfEntries.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.OfficeId) && row.Date >= from && row.Date <= through).ToListAsync(cancellationToken))
        {
            // Of several, the one to look at first comes last and stays.
            _alerts = alerts.Where(row => row.CountItemId is not null).GroupBy(row => CountCell.Day(row.OfficeId, row.Date, row.CountItemId!.Value)).ToDictionary(cell => cell.Key, cell => cell.Last().Message),
            _alertedDays = [.. alerts.Select(row => (row.OfficeId, row.Date))],
            _comments = [.. comments.Select(row => CountCell.Day(row.OfficeId, row.Date, row.CountItemId))],
        };
    }
}
