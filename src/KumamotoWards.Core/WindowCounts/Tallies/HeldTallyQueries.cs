using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Tallies;

/// <summary>Reads the tallies that are held and wait for their office.</summary>
public sealed class HeldTallyQueries(WardsDbContext db, CountRulesQueries rulesQueries)
{
    private sealed record Row(int Id, int OfficeId, int CountItemId, DateOnly Date, int Delta, LedgerRefusal Refusal, string? By, int? UnitId, DateTime? HappenedAt, DateTime ReceivedAt);

    /// <summary>How many wait at the office.</summary>
    public Task<int> CountAsync(int officeId, CancellationToken cancellationToken = default) =>
        db.HeldTallies.CountAsync(tally => tally.OfficeId == officeId && tally.Resolution == null, cancellationToken);

    /// <summary>All that waits at the offices of the person's units, and at those that they may enter for; the oldest day first.</summary>
    public async Task<IReadOnlyList<HeldTallyGroup>> WaitingAsync(StaffSnapshot person, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var offices = rules.Directory.Offices.Where(office => CountWriteAccess.ForAny(person, office, rules.Catalog, rules.Today)).Select(office => office.Id).ToArray();
        if (offices.Length == 0) return [];
        var rows = await WaitingAsync(offices, cancellationToken);
        if (rows.Count == 0) return [];

        var names = NameVisibility.Of(person, rules.Directory);
        var months = await MonthsAsync(rows, cancellationToken);
        var requests = await RequestsAsync(rows, cancellationToken);
        return
        [
            .. from row in rows
               group row by (row.OfficeId, row.Date, row.CountItemId, row.Refusal) into cell
               let office = rules.Directory.Office(cell.Key.OfficeId)
               let taken = rules.Catalog.Find(office.Id, cell.Key.CountItemId, cell.Key.Date)
               let month = (office.Id, CountCell.FirstOfMonth(cell.Key.Date))
               where taken is not null
               orderby cell.Key.Date, office.Id, taken.CountItem.DisplayOrder
               select new HeldTallyGroup(
                   office, taken.CountItem, cell.Key.Date, cell.Key.Refusal, months.GetValueOrDefault(month)?.State ?? OfficeMonthState.Open,
                   HeldTallyAccess.For(person, office, taken, cell.Key.Date).Mode,
                   requests.TryGetValue(month, out var at) ? at : null,
                   months.GetValueOrDefault(month) is { State: OfficeMonthState.Submitted } submitted && submitted.SubmittedById == person.StaffMemberId,
                   [.. cell.Select(tap => new HeldTap(tap.Id, tap.Delta, names.Shows(tap.UnitId) ? tap.By : null, tap.HappenedAt, tap.ReceivedAt))]),
        ];
    }

    private Task<List<Row>> WaitingAsync(int[] offices, CancellationToken cancellationToken) => (
        from tally in db.HeldTallies
        where offices.Contains(tally.OfficeId) && tally.Resolution == null
        join person in db.StaffMembers on tally.StaffMemberId equals person.Id into people
        from person in people.DefaultIfEmpty()
        orderby tally.Id
        select new Row(
            tally.Id, tally.OfficeId, tally.CountItemId, tally.Date, tally.Delta, tally.Refusal, person == null ? null : person.Name, tally.UnitId, tally.HappenedAt, tally.ReceivedAt))
        .ToListAsync(cancellationToken);

    private async Task<Dictionary<(int, DateOnly), OfficeMonth>> MonthsAsync(List<Row> rows, CancellationToken cancellationToken)
    {
        var (offices, months) = Keys(rows);
        var found = await db.OfficeMonths.AsNoTracking().Where(month => offices.Contains(month.OfficeId) && months.Contains(month.Month)).ToListAsync(cancellationToken);
        return found.ToDictionary(month => (month.OfficeId, month.Month));
    }

    /// <summary>Requests that no later step has answered.</summary>
    private async Task<Dictionary<(int, DateOnly), DateTime>> RequestsAsync(List<Row> rows, CancellationToken cancellationToken)
    {
        var (offices, months) = Keys(rows);
        var steps = await db.OfficeMonthSteps.AsNoTracking().Where(step => offices.Contains(step.OfficeId) && months.Contains(step.Month))
            .OrderBy(step => step.Id).Select(step => new { step.OfficeId, step.Month, step.Action, step.At }).ToListAsync(cancellationToken);
        return steps.GroupBy(step => (step.OfficeId, step.Month)).Select(month => (month.Key, Last: month.Last()))
            .Where(month => month.Last.Action == OfficeMonthAction.RequestReopen).ToDictionary(month => month.Key, month => month.Last.At);
    }

    private static (int[] Offices, DateOnly[] Months) Keys(List<Row> rows) =>
        ([.. rows.Select(row => row.OfficeId).Distinct()], [.. rows.Select(row => CountCell.FirstOfMonth(row.Date)).Distinct()]);
}
