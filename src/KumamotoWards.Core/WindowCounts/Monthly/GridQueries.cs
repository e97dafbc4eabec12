using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts.Monthly;

/// <summary>Reads of the month grid: a query a table over the days shown, none of the ledger.</summary>
public sealed class GridQueries(WardsDbContext db, CountRulesQueries rulesQueries)
{
    /// <summary>The days of one office's month as that person sees them; null for an unknown office.</summary>
    /// <param name="month">Its first day.</param>
    public async Task<CountGrid?> MonthAsync(StaffSnapshot person, string? officeSlug, DateOnly month, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        if (rules.Directory.FindOffice(officeSlug) is not { } office) return null;
        var days = Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays).ToList();
        var records = await GridRecords.LoadAsync(db, [office], days[0], days[^1], cancellationToken);
        return new GridBuilder(rules, person, records).Build([.. days.Select(date => (office, date))]);
    }

    /// <summary>The offices of a ward on one day; null for an unknown ward.</summary>
    public async Task<CountGrid?> DayAsync(StaffSnapshot person, string? wardSlug, DateOnly date, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        if (rules.Directory.FindWard(wardSlug) is not { } ward) return null;
        var offices = rules.Directory.OfficesOf(ward, date).ToList();
        var records = await GridRecords.LoadAsync(db, offices, date, date, cancellationToken);
        return new GridBuilder(rules, person, records).Build([.. offices.Select(office => (office, date))]);
    }
}
