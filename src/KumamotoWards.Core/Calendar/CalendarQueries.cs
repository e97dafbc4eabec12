using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Calendar;

/// <summary>The calendars of all offices, and the city hall's own.</summary>
public sealed class OfficeCalendars(IReadOnlyDictionary<int, OfficeCalendar> byOffice, OfficeCalendar cityHall)
{
    public OfficeCalendar CityHall { get; } = cityHall;

    public OfficeCalendar Of(int officeId) => byOffice[officeId];
}

/// <summary>Reads of the office calendars.</summary>
public sealed class CalendarQueries(WardsDbContext db, CurrentVersions versions, OrganizationQueries organization, VersionedCache<OfficeCalendars> cache)
{
    public async Task<OfficeCalendars> CalendarsAsync(CancellationToken cancellationToken = default) =>
        await cache.GetAsync((await versions.GetAsync(cancellationToken)).Organization, () => LoadAsync(cancellationToken));

    private async Task<OfficeCalendars> LoadAsync(CancellationToken cancellationToken)
    {
        var offices = (await organization.DirectoryAsync(cancellationToken)).Offices;
        var rules = (await db.OfficeCalendarRules.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(rule => rule.OfficeId);
        var exceptions = (await db.OfficeDayExceptions.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(exception => exception.OfficeId);
        var holidays = await db.NationalHolidays.AsNoTracking().ToListAsync(cancellationToken);
        var byOffice = offices.ToDictionary(
            office => office.Id,
            office => new OfficeCalendar(rules[office.Id], exceptions[office.Id], holidays, office.OpenedOn, office.ClosedOn));
        return new OfficeCalendars(byOffice, OfficeCalendar.MondayToFriday(holidays));
    }
}
