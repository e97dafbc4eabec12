using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>What is read of an office's days at every look and every save, compiled once.</summary>
internal sealed class DayQueries
{
    private static readonly CompiledQueries<DayQueries> Sets = new();

    public static DayQueries Of(WardsDbContext db) => Sets.Of(db);

    public readonly Func<WardsDbContext, int, DateOnly, DateOnly, IAsyncEnumerable<DailyCount>> Counts = EF.CompileAsyncQuery(
        (WardsDbContext db, int officeId, DateOnly from, DateOnly to) => db.DailyCounts.AsNoTracking()
            .Where(count => count.OfficeId == officeId && count.Date >= from && count.Date <= to));

    public readonly Func<WardsDbContext, int, DateOnly, DateOnly, IAsyncEnumerable<ConfirmedUnit>> Confirmations = EF.CompileAsyncQuery(
        (WardsDbContext db, int officeId, DateOnly from, DateOnly to) =>
            from confirmation in db.DayConfirmations
            where confirmation.OfficeId == officeId && confirmation.Date >= @from && confirmation.Date <= to
            join person in db.StaffMembers on confirmation.StaffMemberId equals person.Id into people
            from person in people.DefaultIfEmpty()
            select new ConfirmedUnit(confirmation.Date, confirmation.UnitId, confirmation.ConfirmedAt, person == null ? null : person.Name));
}
