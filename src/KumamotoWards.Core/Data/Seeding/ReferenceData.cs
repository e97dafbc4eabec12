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
public sealed class ReferenceData(WardsDbContext db, CountLedger ledger)
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
        await db.SaveChangesAsync(cancellationToken);
        return (await ledger.RecordAllAsync(PublishedCounts(organization, counts), cancellationToken)).Count;
    }

    private static List<SetCount> PublishedCounts(OrganizationSeed organization, WindowCountsSeed counts) =>
    [
        .. counts.PublishedCounts.Select(row => new SetCount(
            IdOf(row),
            CountCell.Year(organization.Offices[row.Office].Id, new FiscalYear(row.FiscalYear), counts.Items[row.Item].Id),
            row.Count, Seen: null, CountAuthor.System, CountLineKind.Import)),
    ];

    /// <summary>The same figure has the same line id in every installation.</summary>
    private static Guid IdOf(PublishedCountRow row) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"published/{row.FiscalYear}/{row.Office}/{row.Item}")).AsSpan(0, 16));

    private sealed record HolidayRow(DateOnly Date, string Name);
}
