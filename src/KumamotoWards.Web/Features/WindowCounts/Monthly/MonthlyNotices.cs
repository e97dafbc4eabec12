using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Monthly;
using KumamotoWards.Web.Features.WindowCounts.Daily;
using KumamotoWards.Web.Infrastructure.Shell;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>Explains a grid that cannot be entered as usual.</summary>
internal static class MonthlyNotices
{
    public static IEnumerable<DailyNotice> Of(CountGrid grid, MonthlyPlace place, StaffSnapshot person)
    {
        if (!place.ShowsOffices && OfMonth(grid, place) is { } month) yield return month;
        if (grid.Rows.Count == 0) yield return new DailyNotice(NoticeKind.Information, "この日に開いている窓口はありません", "日付を選び直してください。");
        if (!person.Has(Permission.EnterCounts))
            yield return new DailyNotice(NoticeKind.Neutral, "この画面では見るだけです", "件数は各窓口の職員が入力します。");
        else if (grid.Cells.Any(cell => cell.IsHandled) && grid.Cells.All(cell => cell.Mode == CountWriteMode.None))
            yield return new DailyNotice(NoticeKind.Neutral, CountWriteAccess.ForbiddenMessage);
    }

    public static DailyNotice Unreadable(string typed) => new(
        NoticeKind.Information, "今日の画面を開きました", $"「{(typed.Length > 20 ? typed[..20] + "…" : typed)}」は表示できる年月日ではありません。選び直してください。");

    private static DailyNotice? OfMonth(CountGrid grid, MonthlyPlace place)
    {
        if (grid.Items.Count == 0)
            return new DailyNotice(NoticeKind.Information, $"{place.Name}に{JapaneseDate.YearMonth(place.Month)}の窓口はありません", "窓口のあった月を選んでください。");
        var row = grid.Rows[0];
        if (row.HasPublishedYear) return Published(FiscalYear.Of(place.Month));
        if (place.Month > grid.Today) return new DailyNotice(NoticeKind.Information, $"{JapaneseDate.YearMonth(place.Month)}はまだ来ていません", "その日になると入力できます。");
        return State(grid, row.MonthState, place.Month) ?? Figures(grid, place);
    }

    private static DailyNotice? State(CountGrid grid, OfficeMonthState state, DateOnly month) => state switch
    {
        OfficeMonthState.Open => null,
        OfficeMonthState.Submitted => new DailyNotice(NoticeKind.Neutral, LedgerRefusal.MonthSubmitted.Message(month)),
        OfficeMonthState.Approved when grid.CanWrite => new DailyNotice(
            NoticeKind.Attention, $"{month.Month}月分は承認済みです", "直すときは、訂正の理由を書いてから数を入れてください。直した月は、締める前にもう一度承認されます。"),
        OfficeMonthState.Approved => new DailyNotice(NoticeKind.Neutral, LedgerRefusal.MonthApproved.Message(month)),
        OfficeMonthState.Locked => new DailyNotice(NoticeKind.Neutral, LedgerRefusal.MonthLocked.Message(month)),
    };

    private static DailyNotice? Figures(CountGrid grid, MonthlyPlace place)
    {
        var items = grid.Items.Where(item => grid.MonthFigures.ContainsKey(item.Id)).ToList();
        return items.Count == 0 ? null : DailyNotices.OneFigure(grid.Rows[0].Office, items, place.Month, "合計の行にその数を示します。");
    }

    private static DailyNotice Published(FiscalYear year) => new(
        NoticeKind.Information, "この年度は公表値だけがあります", $"{year.Label}は、年度の合計だけが公表されています。日ごとの件数はありません。",
        ("年度推移で見る", $"{SiteMap.YearlyTrend.Path}?from={year}&to={year}"));
}
