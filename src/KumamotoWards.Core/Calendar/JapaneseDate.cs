using System.Diagnostics.CodeAnalysis;

namespace KumamotoWards.Core.Calendar;

/// <summary>Dates and times as the pages write them.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "Long and Short are the forms of a date here, not integers.")]
public static class JapaneseDate
{
    private const string WeekdayNames = "日月火水木金土";

    /// <summary>令和8年（2026年）11月20日（金）.</summary>
    public static string Long(DateOnly date) => $"{EraYear(date)}（{date.Year}年）{Short(date)}";

    /// <summary>令和8年（2026年）11月20日, where the day of the week says nothing.</summary>
    public static string Full(DateOnly date) => $"{EraYear(date)}（{date.Year}年）{date.Month}月{date.Day}日";

    /// <summary>令和8年11月20日, where there is little room.</summary>
    public static string Era(DateOnly date) => $"{YearMonth(date)}{date.Day}日";

    /// <summary>11月20日（金）.</summary>
    public static string Short(DateOnly date) => $"{date.Month}月{date.Day}日（{Weekday(date)}）";

    /// <summary>2026年11月20日.</summary>
    public static string Western(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    /// <summary>11/20.</summary>
    public static string Numeric(DateOnly date) => $"{date.Month}/{date.Day}";

    /// <summary>金.</summary>
    public static string Weekday(DateOnly date) => WeekdayNames.Substring((int)date.DayOfWeek, 1);

    /// <summary>令和8年, of the calendar year that the date is in.</summary>
    public static string EraYear(DateOnly date)
    {
        var year = Calendar.EraYear.Of(date);
        return $"{year.Name}{year.YearName}年";
    }

    /// <summary>11月.</summary>
    public static string Month(DateOnly date) => $"{date.Month}月";

    /// <summary>令和8年10月.</summary>
    public static string YearMonth(DateOnly date) => EraYear(date) + Month(date);

    /// <summary>17:02 in Tokyo.</summary>
    /// <param name="utc">The stored instant, in UTC.</param>
    public static string Time(DateTime utc) => $"{BusinessClock.ToTokyo(utc):HH:mm}";
}
