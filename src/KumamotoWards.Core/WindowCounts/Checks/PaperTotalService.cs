using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>紙の合計: written by who may write a count of the office's day, and held against the counts at once.</summary>
public sealed class PaperTotalService(WardsDbContext db, CountRulesQueries rulesQueries, DayChecks checks)
{
    /// <summary>The largest sum of a day.</summary>
    public const int MaxTotal = CountLedger.MaxCount;

    public async Task<int?> OfAsync(int officeId, DateOnly date, CancellationToken cancellationToken = default) =>
        await db.PaperTotals.Where(row => row.OfficeId == officeId && row.Date == date).Select(row => (int?)row.Total).SingleOrDefaultAsync(cancellationToken);

    /// <param name="total">Null takes it away.</param>
    /// <param name="seen">What the form showed.</param>
    /// <returns>Why it was not saved; null when it stands as asked.</returns>
    public async Task<CountProblem?> SaveAsync(
        StaffSnapshot person, string? officeSlug, DateOnly date, int? total, int? seen, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var office = rules.Directory.FindOffice(officeSlug);
        if (office is null || !rules.Catalog.TakenBy(office.Id, date).Any(item => CountWriteAccess.For(person, office, item, date).As is not null))
            return new CountProblem("forbidden", CountWriteAccess.ForbiddenMessage);
        if (total is < 0 or > MaxTotal) return new CountProblem("bad-total", $"紙の合計は 0 以上 {MaxTotal:N0} 以下の整数で入力してください（例：270）。");
        return await WriteAsync(office, date, total, seen, cancellationToken);
    }

    private async Task<CountProblem?> WriteAsync(Office office, DateOnly date, int? total, int? seen, CancellationToken cancellationToken)
    {
        var row = await db.PaperTotals.SingleOrDefaultAsync(each => each.OfficeId == office.Id && each.Date == date, cancellationToken);
        if (row?.Total == total) return null;
        if (row?.Total != seen) return Stale(row?.Total);
        if (row is null) db.PaperTotals.Add(new PaperTotal { OfficeId = office.Id, Date = date, Total = total!.Value });
        else if (total is { } number) row.Total = number;
        else db.PaperTotals.Remove(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return Stale(await OfAsync(office.Id, date, cancellationToken));
        }
        await checks.RunAsync(office, [date], cancellationToken);
        return null;
    }

    private static CountProblem Stale(int? now) => new(
        "paper-total-stale",
        $"紙の合計は、ほかの人が先に{(now is { } number ? $"「{number:N0}」に変えて" : "消して")}いました。残す数に直して、もう一度保存してください。");
}
