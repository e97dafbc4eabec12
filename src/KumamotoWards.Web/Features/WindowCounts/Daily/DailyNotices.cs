using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Web.Features.WindowCounts.Recording;
using KumamotoWards.Web.Infrastructure.Shell;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>Explains a day that cannot be entered as usual.</summary>
internal static class DailyNotices
{
    public static IEnumerable<DailyNotice> Of(DaySheet sheet, StaffSnapshot person, bool hasPublishedYear)
    {
        if (Day(sheet, hasPublishedYear) is { } day) yield return day;
        if (Access(sheet, person) is { } access) yield return access;
        else if (Month(sheet) is { } month) yield return month;
        if (!hasPublishedYear && Figures(sheet) is { } figures) yield return figures;
        foreach (var entry in sheet.OnBehalf)
            yield return new DailyNotice(NoticeKind.Neutral, "この日は代行入力があります", $"理由：{entry.Reason}");
    }

    public static DailyNotice UnreadableDate(string? typed) =>
        new(NoticeKind.Information, "今日の画面を開きました", $"「{Shorten(typed)}」は表示できる日付ではありません。日付を選び直してください。");

    private static DailyNotice? Day(DaySheet sheet, bool hasPublishedYear)
    {
        var day = sheet.Day;
        if (day.Kind is OfficeDayKind.NotYetOpened or OfficeDayKind.Closed)
            return new DailyNotice(NoticeKind.Information, $"{day.Reason}。", "この日の件数はありません。");
        if (sheet.Date > sheet.Today)
            return new DailyNotice(NoticeKind.Information, $"{JapaneseDate.Short(day.Date)}はまだ来ていません", "その日になると入力できます。");
        if (hasPublishedYear) return Published(FiscalYear.Of(sheet.Date));
        return day.IsBusinessDay ? null : new DailyNotice(NoticeKind.Information, day.Reason, OutsideHours(sheet));
    }

    private static DailyNotice Published(FiscalYear year) => new(
        NoticeKind.Information, "この年度は公表値だけがあります", $"{year.Label}は、年度の合計だけが公表されています。日ごとの件数はありません。",
        ("年度推移で見る", $"{SiteMap.YearlyTrend.Path}?from={year}&to={year}"));

    private static DailyNotice? Figures(DaySheet sheet)
    {
        var items = sheet.Rows.Where(row => row.Problem?.Code == LedgerRefusal.MonthHasOneFigure.Code() || row.Problem?.Code == LedgerRefusal.YearHasOneFigure.Code())
            .Select(row => row.Item).ToList();
        return items.Count == 0 ? null : OneFigure(sheet.Office, items, sheet.Date);
    }

    /// <summary>Some items stand as one figure of the month or year.</summary>
    internal static DailyNotice OneFigure(Office office, IReadOnlyList<CountItem> items, DateOnly date, string shownAt = "") => new(
        NoticeKind.Information, $"{JapaneseDate.YearMonth(date)}は、合計で記録されている区分があります", $"{string.Join("、", items.Select(item => item.Name))}です。{shownAt}日ごとの件数は入力できません。",
        ("記録のしかたを見る", RecordingAddress.Of(office, items[0], FiscalYear.Of(date), date)));

    private static string OutsideHours(DaySheet sheet)
    {
        var items = sheet.Rows.Where(row => row.CanWrite).Select(row => row.Item.Name).ToList();
        return items.Count == 0
            ? "入力はいりません。"
            : $"入力はいりません。時間外に受け付けた{string.Join("・", items)}があれば、件数を入れてください。";
    }

    private static DailyNotice? Access(DaySheet sheet, StaffSnapshot person)
    {
        if (!person.Has(Permission.EnterCounts))
            return new DailyNotice(NoticeKind.Neutral, "この画面では見るだけです", "件数は各窓口の職員が入力します。窓口と日付を選ぶと、入力の様子を確かめられます。");
        return sheet.Rows.Any(row => row.Mode != CountWriteMode.None) || sheet.Rows.Count == 0
            ? null
            : new DailyNotice(NoticeKind.Neutral, CountWriteAccess.ForbiddenMessage);
    }

    private static DailyNotice? Month(DaySheet sheet)
    {
        LedgerRefusal? refusal = sheet.MonthState switch
        {
            OfficeMonthState.Open => null,
            OfficeMonthState.Submitted => LedgerRefusal.MonthSubmitted,
            OfficeMonthState.Approved => LedgerRefusal.MonthApproved,
            OfficeMonthState.Locked => LedgerRefusal.MonthLocked,
        };
        return refusal is { } why ? new DailyNotice(NoticeKind.Neutral, why.Message(sheet.Date)) : null;
    }

    private static string Shorten(string? text) => text is { Length: > 20 } ? text[..20] + "…" : text ?? "";
}
