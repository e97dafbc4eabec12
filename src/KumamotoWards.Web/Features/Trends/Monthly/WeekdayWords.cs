using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>Says which days of the week bring most and least.</summary>
public static class WeekdayWords
{
    /// <summary>Averages that are closer to the least than this, in percent of it, are said together with it.</summary>
    private const int Close = 3;

    /// <summary>From so many open days on a day of the week is spoken of.</summary>
    private const int FewestDays = 4;

    public static string Name(DayOfWeek day) => "日月火水木金土".Substring((int)day, 1);

    /// <summary>1年, 4〜11月, or 4月: the months that the averages are of.</summary>
    public static string Span(WeekdayProfile weekdays)
    {
        var months = weekdays.Months.Where(month => weekdays.OfMonth(month).Days > 0).ToList();
        return months.Count switch
        {
            12 => "1年",
            1 => $"{months[0].Month}月",
            _ => $"{months[0].Month}〜{months[^1].Month}月",
        };
    }

    /// <summary>月曜が最も多く、水・木曜が少ない; null where fewer than three days of the week are known, or all are alike.</summary>
    public static string? Sentence(WeekdayProfile weekdays)
    {
        var days = weekdays.Weekdays
            .Select(day => (Day: day, weekdays.OfWeekday(day).Days, Average: weekdays.OfWeekday(day).Average ?? 0))
            .Where(each => each.Days >= FewestDays)
            .OrderBy(each => each.Average)
            .ToList();
        if (days.Count < 3 || IsClose(days[0].Average, days[^1].Average)) return null;
        var least = days.TakeWhile(each => IsClose(days[0].Average, each.Average)).OrderBy(each => ((int)each.Day + 6) % 7).Select(each => Name(each.Day));
        return $"{Name(days[^1].Day)}曜が最も多く（1日 {Figures.Average(days[^1].Average)}件）、{string.Join("・", least)}曜が少なくなっています（1日 {Figures.Average(days[0].Average)}件から）。";
    }

    private static bool IsClose(decimal least, decimal average) => average * 100 <= least * (100 + Close);
}
