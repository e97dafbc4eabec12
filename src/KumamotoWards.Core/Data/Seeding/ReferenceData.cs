using System.Security.Cryptography;
using System.Text;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Data.Seeding;

/// <summary>
/// What every installation starts from: the organisation, services, items, calendars and the published yearly counts.
/// Written once, into an empty database; afterwards it is the administrators'.
/// </summary>
public sealed class ReferenceData(WardsDbContext db, BusinessClock clock)
{
    public async Task SeedAsync(CancellationToken cancellationToken = default)
    {
        if (await db.Wards.AnyAsync(cancellationToken)) return;
        await db.WriteAsync(WriteAllAsync, token => db.Wards.AnyAsync(token), cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task<int> WriteAllAsync(CancellationToken cancellationToken)
    {
        var organization = new OrganizationSeed();
        var services = new ServicesSeed(organization);
        var counts = new WindowCountsSeed(organization);
        db.AddRange(organization.Wards.Values);
        db.AddRange(organization.Offices.Values);
        db.AddRange(organization.Units);
        db.AddRange(services.Services);
        db.AddRange(services.Offerings());
        db.AddRange(counts.Items.Values);
        db.AddRange(counts.OfficeItems());
        db.AddRange(SeedFile.Read<HolidayRow>("national-holidays.csv").Select(row => new NationalHoliday(row.Date, row.Name)));
        await db.SaveChangesAsync(cancellationToken);
        // These point to offices by key, which the save above has given.
        db.AddRange(organization.Offices.Values.Select(office => OfficeCalendarRule.MondayToFriday(office.Id)));
        AddPublishedCounts(organization, counts);
        return await db.SaveChangesAsync(cancellationToken);
    }

    private void AddPublishedCounts(OrganizationSeed organization, WindowCountsSeed counts)
    {
        foreach (var row in counts.PublishedCounts)
        {
            var (office, item) = (organization.Offices[row.Office], counts.Items[row.Item]);
            db.Add(new YearlyCount { OfficeId = office.Id, CountItemId = item.Id, FiscalYear = row.FiscalYear, Value = row.Count });
            db.Add(new CountLine
            {
                ClientId = IdOf(row),
                OfficeId = office.Id,
                CountItemId = item.Id,
                Period = CountPeriod.Year,
                PeriodStart = new FiscalYear(row.FiscalYear).FirstDay,
                Delta = row.Count,
                StateAfter = row.Count,
                Kind = CountLineKind.Import,
                RecordedAt = clock.UtcNow,
            });
        }
    }

    /// <summary>The same figure has the same line id in every installation.</summary>
    private static Guid IdOf(PublishedCountRow row) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"published/{row.FiscalYear}/{row.Office}/{row.Item}")).AsSpan(0, 16));

    private sealed record HolidayRow(DateOnly Date, string Name);
}
