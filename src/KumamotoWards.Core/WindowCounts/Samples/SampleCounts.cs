using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Samples;

/// <summary>
/// Invented daily counts for every office and item handled, around the published level, the same in every run.
/// Their months are marked as samples. Months that anybody has touched are left alone.
/// </summary>
public sealed class SampleCounts(WardsDbContext db, CountRulesQueries rulesQueries, CountLedger ledger)
{
    /// <summary>Both years included; days from today on are left out.</summary>
    /// <returns>How many numbers were written.</returns>
    public async Task<int> WriteAsync(FiscalYear from, FiscalYear to, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var levels = await LevelsAsync(cancellationToken);
        var written = 0;
        foreach (var year in FiscalYear.Span(from, to).Where(year => year.FirstDay < rules.Today))
            foreach (var office in rules.Directory.Offices.Where(office => levels.ContainsKey(office.Id)))
                written += await ledger.ImportMonthsAsync(new SampleMonths(rules, office, year, levels[office.Id]).Make(), cancellationToken);
        return written;
    }

    /// <summary>By office and item: the average of its published years in which it was handled.</summary>
    private async Task<Dictionary<int, IReadOnlyDictionary<int, double>>> LevelsAsync(CancellationToken cancellationToken)
    {
        var published = await db.YearlyCounts.AsNoTracking().Where(count => count.Value > 0).ToListAsync(cancellationToken);
        return published.GroupBy(count => count.OfficeId).ToDictionary(
            office => office.Key,
            office => (IReadOnlyDictionary<int, double>)office.GroupBy(count => count.CountItemId).ToDictionary(item => item.Key, item => item.Average(count => count.Value)));
    }
}
