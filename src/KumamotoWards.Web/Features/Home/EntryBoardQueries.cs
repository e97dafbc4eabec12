using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.Home;

/// <summary>The board of entries: of the own ward for its sections, of all wards for headquarters and administrators.</summary>
public sealed class EntryBoardQueries(OrganizationQueries organization, EntryProgressQueries progress, CalendarQueries calendars, BusinessClock clock)
{
    private const int ShownDays = 5;
    private const int SpanDays = 28;

    /// <summary>Null for people of a branch.</summary>
    public async Task<EntryBoard?> OfAsync(StaffSnapshot person, CancellationToken cancellationToken)
    {
        if (person.Primary is not { UnitKind: not UnitKind.Branch } assignment) return null;
        var directory = await organization.DirectoryAsync(cancellationToken);
        var cityHall = (await calendars.CalendarsAsync(cancellationToken)).CityHall;
        var ward = assignment.WardId is { } wardId ? directory.Ward(wardId) : null;
        var offices = directory.Offices
            .Where(office => office.IsOpenOn(clock.Today) && (ward is null || office.PeriodAt(clock.Today).WardId == ward.Id))
            .ToList();
        var recent = await progress.RecentAsync(offices, SpanDays, cancellationToken);
        var businessDays = Enumerable.Range(1 - SpanDays, SpanDays).Select(clock.Today.AddDays).Where(cityHall.IsBusinessDay).ToList();
        var shown = businessDays.TakeLast(ShownDays).ToList();
        return new EntryBoard(ward, shown, businessDays.Count(day => day < clock.Today), [.. offices.Select(office => Row(office, recent.Of(office), shown))], recent.IsSample);
    }

    private EntryBoardRow Row(Office office, IReadOnlyList<DayStripDay> days, List<DateOnly> shown)
    {
        var byDate = days.Where(day => day.Progress != DayProgress.NothingExpected).ToDictionary(day => day.Day.Date);
        var earlier = byDate.Values.Where(day => !day.IsToday).OrderBy(day => day.Day.Date).ToList();
        var oldest = earlier.Find(day => day.Progress == DayProgress.Blank) ?? earlier.Find(day => day.Progress == DayProgress.Entered);
        return new EntryBoardRow(
            office,
            office.PeriodAt(clock.Today),
            [.. shown.Select(byDate.GetValueOrDefault)],
            earlier.Count(day => day.Progress == DayProgress.Blank),
            earlier.Count(day => day.Progress == DayProgress.Entered),
            oldest?.Day.Date);
    }
}
