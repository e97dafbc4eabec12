using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Tests.Calendar;
using KumamotoWards.Core.WindowCounts.Daily;

namespace KumamotoWards.Core.Tests.WindowCounts.Checks;

/// <summary>
/// An office whose business is known: busier on Mondays and after holidays, half as much again in March and April, and
/// more than twice as much in the last days of March and the first of April. Numbers vary by at most 8 %.
/// </summary>
internal sealed class ConstructedOffice(double level = 40, Func<int, double>? byYear = null)
{
    public const int Item = 1;

    private static readonly OfficeCalendar Calendar = OfficeCalendar.MondayToFriday(SeededHolidays.All);

    public static bool IsOpen(DateOnly date) => Calendar.IsBusinessDay(date);

    /// <summary>What the office is known to count before it varies.</summary>
    public double Expected(DateOnly date) =>
        level * (byYear?.Invoke(FiscalYear.Of(date).StartYear) ?? 1) * Month(date) * Turn(date) * Weekday(date);

    public int Count(DateOnly date) => (int)Math.Round(Expected(date) * (1 + 0.08 * Math.Sin(date.DayNumber * 12.9898)));

    /// <summary>The range of a day, after the office has counted so many years up to the day before.</summary>
    public UsualRange? RangeOn(DateOnly date, double years)
    {
        var values = new Dictionary<(DateOnly, int), int>();
        for (var day = date.AddDays(-(int)(365.25 * years)); day < date; day = day.AddDays(1))
            if (IsOpen(day)) values[(day, Item)] = Count(day);
        return new SameWeekdays(values, IsOpen).UsualRange(date, Item);
    }

    private static double Month(DateOnly date) => date.Month is 3 or 4 ? 1.5 : 1;

    private static double Turn(DateOnly date) => date switch
    {
        { Month: 3, Day: >= 25 } or { Month: 4, Day: <= 7 } => 1.6,
        { Month: 12, Day: >= 23 } => 0.5,
        _ => 1,
    };

    private static double Weekday(DateOnly date) => !IsOpen(date.AddDays(-1)) ? 1.4 : 1;
}
