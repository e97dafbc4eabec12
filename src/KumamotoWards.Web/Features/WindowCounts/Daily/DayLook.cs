using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>How a day of the strip looks and is read out.</summary>
/// <param name="Letter">In place of an icon: 祝.</param>
internal sealed record DayLook(string Class, string? Icon, string? Letter, string Words)
{
    public static DayLook Of(DayStripDay day)
    {
        var look = OfProgress(day);
        return day.IsToday ? look with { Class = $"{look.Class} today", Words = $"今日、{look.Words}" } : look;
    }

    private static DayLook OfProgress(DayStripDay day) => day.Progress switch
    {
        DayProgress.Confirmed => new("done", "check", null, "確定"),
        DayProgress.Entered => new("begun", "pencil", null, "入力あり・未確定"),
        // Today is still under way: its blanks are nothing to warn about.
        DayProgress.Blank when day.IsToday => new("begun", "pencil", null, $"空欄 {day.BlankItems}区分"),
        DayProgress.Blank => new("blank", "warning", null, $"空欄 {day.BlankItems}区分"),
        DayProgress.NothingExpected => new("closed", null, LetterOf(day.Day.Kind), day.Day.IsBusinessDay ? "まだ来ていない日" : "閉庁日"),
    };

    private static string? LetterOf(OfficeDayKind kind) => kind switch
    {
        OfficeDayKind.NationalHoliday => "祝",
        OfficeDayKind.YearEnd => "休",
        OfficeDayKind.TemporarilyClosed => "臨",
        _ => null,
    };
}
