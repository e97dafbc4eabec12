using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Web.Infrastructure.Charts;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>The days of the year: as a calendar, and by day of the week. They are the only daily rows that the page reads.</summary>
public sealed record MonthlyDays(MonthlyTrendQuery Query, IReadOnlyList<DayFigure> Days, OfficeCalendar? Calendar)
{
    public WeekdayProfile Weekdays { get; } = WeekdayProfile.Of(Days);

    /// <summary>Some office has a number on a day on which all are closed.</summary>
    public bool HasFiguresOfClosedDays => Days.Any(day => day is { Kind: DayFigureKind.Closed, Value: > 0 });

    public bool HasFigures => Days.Any(day => day.Value is not null);

    public bool HasPart => Days.Any(day => day.Kind == DayFigureKind.Part);

    public bool HasOnlyByMonth => Days.Any(day => day.Kind == DayFigureKind.OnlyByMonth);

    public HeatMap? HeatMap => Weekdays.Weekdays.Count == 0 ? null : new HeatMap
    {
        Title = $"{Query.Subject}の開庁日 1日の平均（{Query.Year.EraLabel}、月と曜日）",
        RowHeading = "月",
        Columns = [.. Weekdays.Weekdays.Select(day => WeekdayWords.Name(day) + "曜"), "平均"],
        Rows = [.. Weekdays.Months.Select(month => new HeatRow(JapaneseDate.Month(month), [.. Weekdays.Weekdays.Select(day => Weekdays.Of(month, day).Average), Weekdays.OfMonth(month).Average]))],
        Total = new HeatRow(WeekdayWords.Span(Weekdays), [.. Weekdays.Weekdays.Select(day => Weekdays.OfWeekday(day).Average), AllDays.Average]),
    };

    public YearCalendar CalendarOfYear => new()
    {
        Title = $"{Query.Subject}の 1日ごとの数",
        Days = [.. Days.TakeWhile(day => MonthlyFigures.FirstOf(day.Date) <= Query.Figures.RunningMonth).Select(day => new CalendarDay(day.Date, day.Value, Mark(day), day.Kind is DayFigureKind.Closed or DayFigureKind.Ahead))],
    };

    private WeekdayAverage AllDays => new(Weekdays.Averages.Values.Sum(each => each.Sum), Weekdays.Averages.Values.Sum(each => each.Days));

    private string? Mark(DayFigure day) => day.Kind switch
    {
        DayFigureKind.Whole or DayFigureKind.Ahead => null,
        DayFigureKind.Part => "途中",
        DayFigureKind.Blank => "未入力",
        DayFigureKind.OnlyByMonth => "月計",
        DayFigureKind.Closed => Calendar?.Day(day.Date).Kind == OfficeDayKind.NationalHoliday ? "祝" : "休",
    };
}
