using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>What the checks read after every save, compiled once; days from the first to the last.</summary>
internal sealed class CheckQueries
{
    private static readonly CompiledQueries<CheckQueries> Sets = new();

    public static CheckQueries Of(WardsDbContext db) => Sets.Of(db);

    public readonly Func<WardsDbContext, int, IAsyncEnumerable<string>> SwitchedOff = EF.CompileAsyncQuery(
        (WardsDbContext db, int officeId) => db.CheckSwitches.Where(each => each.OfficeId == officeId).Select(each => each.Rule));

    /// <summary>On days far apart, as they are compared.</summary>
    public readonly Func<WardsDbContext, int, DateOnly[], IAsyncEnumerable<DayFigure>> Figures = EF.CompileAsyncQuery(
        (WardsDbContext db, int officeId, DateOnly[] dates) => db.DailyCounts
            .Where(count => count.OfficeId == officeId && dates.Contains(count.Date)).Select(count => new DayFigure(count.Date, count.CountItemId, count.Value)));

    public readonly Func<WardsDbContext, int, DateOnly, DateOnly, IAsyncEnumerable<PaperTotal>> PaperTotals = EF.CompileAsyncQuery(
        (WardsDbContext db, int officeId, DateOnly from, DateOnly to) => db.PaperTotals.AsNoTracking()
            .Where(total => total.OfficeId == officeId && total.Date >= from && total.Date <= to));

    public readonly Func<WardsDbContext, int, DateOnly, DateOnly, IAsyncEnumerable<CountAlert>> Alerts = EF.CompileAsyncQuery(
        (WardsDbContext db, int officeId, DateOnly from, DateOnly to) => db.CountAlerts.AsNoTracking()
            .Where(alert => alert.OfficeId == officeId && alert.Date >= from && alert.Date <= to));

    public readonly record struct DayFigure(DateOnly Date, int CountItemId, int Value);
}
