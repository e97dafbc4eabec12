using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Web.Features.Organization.Offices;

/// <summary>The days of a month in an office's calendar.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Days">All of them.</param>
public sealed record CalendarMonth(DateOnly First, IReadOnlyList<OfficeDay> Days)
{
    /// <summary>How many cells of the first week, Monday to Sunday, belong to the month before.</summary>
    private int Before => ((int)First.DayOfWeek + 6) % 7;

    /// <summary>Rows of seven; null is a day of another month.</summary>
    public IEnumerable<OfficeDay?[]> Weeks => Enumerable.Repeat<OfficeDay?>(null, Before).Concat(Days)
        .Chunk(7)
        .Select(week => week.Concat(Enumerable.Repeat<OfficeDay?>(null, 7 - week.Length)).ToArray());

    /// <summary>Days that are not what their day of the week would make of them.</summary>
    public IEnumerable<OfficeDay> SpecialDays => Days.Where(day => day.Kind is not (OfficeDayKind.BusinessDay or OfficeDayKind.Weekend));

    /// <summary>This month and the next.</summary>
    public static IReadOnlyList<CalendarMonth> Two(DateOnly today, OfficeCalendar calendar)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        return [Of(first, calendar), Of(first.AddMonths(1), calendar)];
    }

    /// <summary>The word in the cell of a day; null for an ordinary open day.</summary>
    public static string? Mark(OfficeDay day) => day.Kind switch
    {
        OfficeDayKind.BusinessDay => null,
        OfficeDayKind.Weekend or OfficeDayKind.YearEnd => "休",
        OfficeDayKind.NationalHoliday => "祝",
        OfficeDayKind.TemporarilyClosed => "臨休",
        OfficeDayKind.TemporarilyOpen => "臨開",
        OfficeDayKind.NotYetOpened => "開設前",
        OfficeDayKind.Closed => "終了",
    };

    private static CalendarMonth Of(DateOnly first, OfficeCalendar calendar) =>
        new(first, [.. Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(days => calendar.Day(first.AddDays(days)))]);
}
