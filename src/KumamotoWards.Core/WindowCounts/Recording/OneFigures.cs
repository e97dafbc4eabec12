using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Recording;

/// <summary>Items of some offices that stand as one figure of a month or fiscal year: their days owe no number, and take none.</summary>
internal sealed class OneFigures
{
    /// <summary>In the place of a month: the fiscal year as a whole.</summary>
    private const int WholeYear = 0;

    private readonly HashSet<(int OfficeId, int CountItemId, int Year, int Month)> _figures;

    private OneFigures(IEnumerable<(int, int, int, int)> figures) => _figures = [.. figures];

    public static async Task<OneFigures> LoadAsync(WardsDbContext db, IReadOnlyCollection<int> officeIds, DateOnly from, DateOnly through, CancellationToken cancellationToken)
    {
        var (ids, firstMonth) = (officeIds.ToArray(), CountCell.FirstOfMonth(from));
        var (firstYear, lastYear) = (FiscalYear.Of(from).StartYear, FiscalYear.Of(through).StartYear);
        var months = db.MonthlyCounts
            .Where(count => EF.Parameter(ids).Contains(count.OfficeId) && count.Month >= firstMonth && count.Month <= through && count.DaysEntered == 0)
            .Select(count => new { count.OfficeId, count.CountItemId, count.Month.Year, count.Month.Month });
        var years = db.YearlyCounts
            .Where(count => EF.Parameter(ids).Contains(count.OfficeId) && count.FiscalYear >= firstYear && count.FiscalYear <= lastYear)
            .Select(count => new { count.OfficeId, count.CountItemId, Year = count.FiscalYear, Month = WholeYear });
        return new OneFigures((await months.Concat(years).ToListAsync(cancellationToken)).Select(row => (row.OfficeId, row.CountItemId, row.Year, row.Month)));
    }

    /// <summary>Why a day of the item takes no number; null when it does.</summary>
    public LedgerRefusal? Refusal(int officeId, int countItemId, DateOnly date) =>
        _figures.Contains((officeId, countItemId, FiscalYear.Of(date).StartYear, WholeYear)) ? LedgerRefusal.YearHasOneFigure
        : _figures.Contains((officeId, countItemId, date.Year, date.Month)) ? LedgerRefusal.MonthHasOneFigure
        : null;

    /// <summary>Those of the items that owe a number of the day.</summary>
    public IEnumerable<OfficeCountItem> Without(IEnumerable<OfficeCountItem> expected, DateOnly date) =>
        expected.Where(item => Refusal(item.OfficeId, item.CountItemId, date) is null);
}
