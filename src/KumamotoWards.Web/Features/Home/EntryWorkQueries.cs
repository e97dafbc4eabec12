using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.Home;

/// <summary>Finds what the person's own units owe at their own office.</summary>
public sealed class EntryWorkQueries(OrganizationQueries organization, EntryProgressQueries progress, CalendarQueries calendars, BusinessClock clock)
{
    private const int Weeks = 4;
    private const int NoticeDays = 14;

    public async Task<EntryWork?> OfAsync(StaffSnapshot person, CancellationToken cancellationToken)
    {
        if (!person.Has(Permission.EnterCounts) || person.Primary?.OfficeId is not { } officeId) return null;
        var office = (await organization.DirectoryAsync(cancellationToken)).Office(officeId);
        var recent = await progress.RecentAsync([office], DaysSinceMonday(clock.Today) + (Weeks - 1) * 7, cancellationToken);
        var mine = recent.Of(office, item => person.IsIn(item.ResponsibleUnitId));
        if (mine.All(day => day.ExpectedItems == 0)) return null;
        var calendar = (await calendars.CalendarsAsync(cancellationToken)).Of(officeId);
        var today = calendar.Day(clock.Today);
        return new EntryWork(office, today.IsBusinessDay ? null : today.Reason, [.. new EntryTasks(office, calendar, clock.Today).Of(mine)], WeeksOf(mine), [.. Notices(calendar)], recent.IsSample);
    }

    private static int DaysSinceMonday(DateOnly today) => ((int)today.DayOfWeek + 6) % 7 + 1;

    /// <summary>Weekends are left out, unless something is expected there.</summary>
    private static List<DayStripDay[]> WeeksOf(IReadOnlyList<DayStripDay> days) =>
        [.. days.Chunk(7).Select(week => week.Where((day, index) => index < 5 || day.ExpectedItems > 0).ToArray())];

    private IEnumerable<DayNotice> Notices(OfficeCalendar calendar) =>
        from days in Enumerable.Range(1, NoticeDays)
        let day = calendar.Day(clock.Today.AddDays(days))
        where day.Kind is OfficeDayKind.NationalHoliday or OfficeDayKind.TemporarilyClosed or OfficeDayKind.TemporarilyOpen || IsFirstOfYearEnd(day)
        select new DayNotice(day.Date, Text(day));

    private static bool IsFirstOfYearEnd(OfficeDay day) => day is { Kind: OfficeDayKind.YearEnd, Date: { Month: 12, Day: 29 } };

    private static string Text(OfficeDay day) => day.Kind switch
    {
        OfficeDayKind.YearEnd => "12月29日から1月3日までは年末年始の閉庁日です。入力はいりません",
        OfficeDayKind.TemporarilyOpen => $"{day.Reason}。入力が必要です",
        _ => $"{day.Reason}。入力はいりません",
    };
}
