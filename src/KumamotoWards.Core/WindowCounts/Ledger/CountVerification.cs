using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>A cell whose totals and ledger do not say the same.</summary>
/// <param name="Office">Slug, or the key where no such office exists.</param>
/// <param name="Item">Slug, or the key where no such item exists.</param>
/// <param name="Fault">What does not agree, in English, for the administrator's console.</param>
public sealed record CountDiscrepancy(string Office, CountPeriod Period, DateOnly Start, string Item, string Fault);

/// <summary>Checks that every total and every blank agrees with its ledger, by adding up every line again.</summary>
public sealed class CountVerification(WardsDbContext db, OrganizationQueries organization, CountItemQueries countItems)
{
    /// <returns>Every cell that does not agree, in key order; empty when all is well.</returns>
    public async Task<IReadOnlyList<CountDiscrepancy>> RunAsync(CancellationToken cancellationToken = default)
    {
        var offices = (await organization.DirectoryAsync(cancellationToken)).Offices.ToDictionary(office => office.Id, office => office.Slug);
        var items = (await countItems.CatalogAsync(cancellationToken)).Items.ToDictionary(item => item.Id, item => item.Slug);
        var faults = new List<CountDiscrepancy>();
        foreach (var officeId in await OfficeIdsAsync(cancellationToken))
        {
            // In turn with the writers: a count saved between two reads of its office would look like a fault.
            var found = await db.WriteAsync(token => CheckAsync(officeId, token), landed: _ => Task.FromResult(false), cancellationToken);
            foreach (var (cell, fault) in found.OrderBy(entry => entry.Cell.Start).ThenBy(entry => entry.Cell.CountItemId))
                faults.Add(new CountDiscrepancy(
                    offices.GetValueOrDefault(officeId, $"{officeId}"), cell.Period, cell.Start, items.GetValueOrDefault(cell.CountItemId, $"{cell.CountItemId}"), fault));
        }
        return faults;
    }

    /// <summary>From all four tables, so that a total without any line is found too.</summary>
    private Task<List<int>> OfficeIdsAsync(CancellationToken cancellationToken) =>
        db.CountLines.Select(line => line.OfficeId)
            .Union(db.DailyCounts.Select(count => count.OfficeId))
            .Union(db.MonthlyCounts.Select(count => count.OfficeId))
            .Union(db.YearlyCounts.Select(count => count.OfficeId))
            .Order().ToListAsync(cancellationToken);

    private async Task<List<(CountCell Cell, string Fault)>> CheckAsync(int officeId, CancellationToken cancellationToken)
    {
        var account = new OfficeAccount(officeId);
        var lines = db.CountLines.AsNoTracking().Where(line => line.OfficeId == officeId).OrderBy(line => line.Id)
            .Select(line => new { line.Period, line.PeriodStart, line.CountItemId, line.Delta, line.StateAfter });
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(cancellationToken))
            account.Add(new CountCell(officeId, line.Period, line.PeriodStart, line.CountItemId), line.Delta, line.StateAfter);
        account.CompareDays(await db.DailyCounts.AsNoTracking().Where(count => count.OfficeId == officeId).ToListAsync(cancellationToken));
        account.CompareMonths(await db.MonthlyCounts.AsNoTracking().Where(count => count.OfficeId == officeId).ToListAsync(cancellationToken));
        account.CompareYears(await db.YearlyCounts.AsNoTracking().Where(count => count.OfficeId == officeId).ToListAsync(cancellationToken));
        return account.Faults;
    }
}
