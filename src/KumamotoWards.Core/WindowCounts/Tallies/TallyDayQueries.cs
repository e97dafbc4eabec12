using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Tallies;

/// <summary>Reads what an office has counted today. Of the ledger it reads the lines of that office and day, no others.</summary>
public sealed class TallyDayQueries(WardsDbContext db, CountRulesQueries rulesQueries, CurrentVersions versions, BusinessClock clock)
{
    /// <summary>Somebody whose last tap is older is not counting any more.</summary>
    public static readonly TimeSpan CountingFor = TimeSpan.FromMinutes(15);

    /// <summary>Changes whenever a count, an office or a person does; costs one row.</summary>
    public async Task<string> VersionAsync(CancellationToken cancellationToken = default)
    {
        var row = await versions.GetAsync(cancellationToken);
        return $"{row.Counts:N}{row.Organization:N}{row.Staff:N}";
    }

    /// <summary>Today as that person sees it; null for an unknown office.</summary>
    public async Task<TallyDay?> TodayAsync(StaffSnapshot reader, string? officeSlug, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        if (rules.Directory.FindOffice(officeSlug) is not { } office) return null;
        var (today, now) = (rules.Today, clock.UtcNow);
        var counts = await db.DailyCounts.AsNoTracking()
            .Where(count => count.OfficeId == office.Id && count.Date == today)
            .ToDictionaryAsync(count => count.CountItemId, count => count.Value, cancellationToken);
        var month = CountCell.FirstOfMonth(today);
        return new TallyDay(
            office,
            today,
            [.. rules.Catalog.TakenBy(office.Id, today).Select(taken => new TallyDayItem(taken, counts.TryGetValue(taken.CountItemId, out var value) ? value : null))],
            await CountersAsync(NameVisibility.Of(reader, rules.Directory), office, today, now - CountingFor, cancellationToken),
            await db.OfficeMonths.AnyAsync(row => row.OfficeId == office.Id && row.Month == month && row.IsSample, cancellationToken),
            now);
    }

    private async Task<IReadOnlyList<TallyCounter>> CountersAsync(NameVisibility names, Office office, DateOnly date, DateTime since, CancellationToken cancellationToken)
    {
        var units = names.UnitIds.ToArray();
        var last = await db.CountLines
            .Where(line => line.OfficeId == office.Id && line.PeriodStart == date && line.Kind == CountLineKind.Tally && line.RecordedAt >= since && line.StaffMemberId != null && line.UnitId != null && EF.Parameter(units).Contains(line.UnitId.Value))
            .GroupBy(line => line.StaffMemberId)
            .Select(person => new { Id = person.Key!.Value, At = person.Max(line => line.RecordedAt) })
            .ToListAsync(cancellationToken);
        if (last.Count == 0) return [];
        var ids = last.Select(person => person.Id).ToArray();
        var people = await db.StaffMembers.AsNoTracking().Where(person => ids.Contains(person.Id))
            .Select(person => new { person.Id, person.StaffNumber, person.Name }).ToDictionaryAsync(person => person.Id, cancellationToken);
        return [.. last.OrderByDescending(person => person.At).Select(person => new TallyCounter(people[person.Id].StaffNumber, people[person.Id].Name, person.At))];
    }
}
