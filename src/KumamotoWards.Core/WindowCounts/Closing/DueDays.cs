using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>Until when months are submitted and approved. Lateness counts business days of the city hall.</summary>
public sealed class DueDays(IReadOnlyDictionary<DateOnly, MonthDueDay> set, OfficeCalendar cityHall, ClosingOptions options)
{
    public OfficeCalendar CityHall { get; } = cityHall;

    /// <summary>提出期限 of a month, named by its first day.</summary>
    public DateOnly Of(DateOnly month) => SetFor(month)?.DueOn ?? UsualFor(month);

    /// <summary>What headquarters has set for the month; null where the usual day holds.</summary>
    public MonthDueDay? SetFor(DateOnly month) => set.GetValueOrDefault(month);

    public DateOnly UsualFor(DateOnly month) => CityHall.AddBusinessDays(month.AddMonths(1).AddDays(-1), options.DueBusinessDay);

    /// <summary>承認の期限</summary>
    public DateOnly ApprovalOf(DateOnly month) => CityHall.AddBusinessDays(Of(month), options.ApprovalBusinessDays);

    /// <summary>Business days from the due day to the day; 0 or less is in time.</summary>
    public int LateDays(DateOnly due, DateOnly day) => CityHall.BusinessDayCount(due, day);
}

/// <summary>Reads the due days.</summary>
public sealed class DueDayQueries(WardsDbContext db, CalendarQueries calendars, ClosingOptions options)
{
    public async Task<DueDays> LoadAsync(CancellationToken cancellationToken = default) => new(
        await db.MonthDueDays.AsNoTracking().ToDictionaryAsync(day => day.Month, cancellationToken),
        (await calendars.CalendarsAsync(cancellationToken)).CityHall,
        options);
}
