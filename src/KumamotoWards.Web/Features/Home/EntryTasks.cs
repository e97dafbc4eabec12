using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.Home;

/// <summary>Words the tasks of an office's daily entry.</summary>
internal sealed class EntryTasks(Office office, OfficeCalendar calendar, DateOnly today)
{
    private const int NamedDays = 3;

    /// <param name="days">The last days, today last.</param>
    public IEnumerable<HomeTask> Of(IReadOnlyList<DayStripDay> days)
    {
        if (Today(days[^1]) is { } task) yield return task;
        var blank = days.Where(day => !day.IsToday && day.Progress == DayProgress.Blank).ToList();
        if (blank.Count > 0) yield return Earlier("attention", "warning", $"空欄が残っている日が {blank.Count}日あります", blank, "数を入れる");
        var entered = days.Where(day => !day.IsToday && day.Progress == DayProgress.Entered).ToList();
        if (entered.Count > 0) yield return Earlier("", "check", $"まだ確定していない日が {entered.Count}日あります", entered, "確定する");
    }

    public static string Href(Office office, DateOnly date) => $"/window-counts/daily?office={office.Slug}&date={date:yyyy-MM-dd}";

    private HomeTask? Today(DayStripDay day)
    {
        var (date, done) = (JapaneseDate.Short(today), day.ExpectedItems - day.BlankItems);
        return day.Progress switch
        {
            DayProgress.Blank when done == 0 => Entry($"{date}　{day.ExpectedItems}区分　まだ入力がありません"),
            DayProgress.Blank => Entry($"{date}　{day.ExpectedItems}区分のうち {done}区分が入力済み"),
            DayProgress.Entered => new HomeTask("", "check", "本日分を確定する", $"{date}　{day.ExpectedItems}区分すべて入力済み", "数を見直してから", "確定する", Href(office, today)),
            _ => null,
        };
    }

    private HomeTask Entry(string text) => new("", "pencil", "今日の件数を入力する", text, "今日の窓口が終わったら", "入力する", Href(office, today));

    private HomeTask Earlier(string tone, string icon, string title, List<DayStripDay> days, string action)
    {
        var oldest = days[0].Day.Date;
        var text = string.Join("、", days.Take(NamedDays).Select(day => JapaneseDate.Short(day.Day.Date))) + (days.Count > NamedDays ? " ほか" : "");
        var age = calendar.BusinessDayCount(oldest, today);
        var since = (days.Count > 1 ? "最も古い日は " : "") + (age == 0 ? "直前の開庁日" : $"{age}営業日前");
        return new HomeTask(tone, icon, title, text, since, action, Href(office, oldest));
    }
}
