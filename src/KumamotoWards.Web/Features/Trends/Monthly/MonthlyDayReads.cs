using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Months;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>Reads the days of the year that a view shows.</summary>
public sealed class MonthlyDayReads(MonthlyFiguresQueries queries, CalendarQueries calendars)
{
    public async Task<MonthlyDays> OfAsync(MonthlyTrendQuery query, CancellationToken cancellationToken = default)
    {
        var days = await queries.DaysAsync(query.Figures, query.Scope, query.Items, query.Year.FirstDay, query.Year.LastDay, cancellationToken);
        var all = await calendars.CalendarsAsync(cancellationToken);
        return new MonthlyDays(query, days, query.Office is { } office ? all.Of(office.Id) : all.CityHall);
    }
}
