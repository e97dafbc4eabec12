using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Web.Features.Home;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>Words the tasks of closing.</summary>
internal sealed class ClosingTaskText(MonthTurns turns, DateOnly today)
{
    private const int NamedOffices = 4;

    public IEnumerable<HomeTask> Returned() => turns.ToSubmit.Where(cell => cell.IsReturned).Select(cell => new HomeTask(
        "returned", "return", $"{Month(cell)}分が差し戻されました", Quoted(cell), SubmitDue(cell), "直して提出する", Href(cell), IsOverdue: cell.Timeliness.IsLate));

    /// <param name="decides">Who decides on a ward office's month leaves its submission to the section.</param>
    public IEnumerable<HomeTask> Submissions(bool decides)
    {
        var open = turns.ToSubmit.Where(cell => !cell.IsReturned && !(decides && turns.Decided.Contains(cell))).ToList();
        if (open.Count == 0) yield break;
        var oldest = open[0];
        var months = open.Count == 1 ? $"{Month(oldest)}分" : $"{open.Count}か月分";
        yield return new HomeTask(
            oldest.Timeliness.IsLate ? "late" : "", "arrow-right", $"{months}を提出する", $"{NameOf(oldest)}　{string.Join("・", open.Take(NamedOffices).Select(Month))}",
            SubmitDue(oldest), "提出する", Href(oldest), IsOverdue: oldest.Timeliness.IsLate);
    }

    public IEnumerable<HomeTask> Approvals()
    {
        if (turns.ToApprove.Count == 0) yield break;
        var oldest = turns.ToApprove[0];
        var (due, late) = (turns.Due.ApprovalOf(oldest.Month), turns.Due.LateDays(turns.Due.ApprovalOf(oldest.Month), today));
        yield return new HomeTask(
            late > 0 ? "late" : "", "check", "月の承認を待っています", $"{Places(turns.ToApprove)}{Missing()}", Due(due, late), "確かめる",
            Href(turns.ToApprove.FirstOrDefault(cell => !IsWardOffice(cell)) ?? oldest), turns.ToApprove.Count, late > 0);
    }

    public IEnumerable<HomeTask> Locks()
    {
        if (turns.ToLock.Count == 0) yield break;
        var month = turns.ToLock[0].Month;
        yield return new HomeTask(
            "", "lock", "承認済みの月を締められます", Places(turns.ToLock), "まとめて締められます", "締める", $"{ClosingAddress.Path}?month={ClosingAddress.Write(month)}&state=approved", turns.ToLock.Count);
    }

    public IEnumerable<HomeTask> Requests()
    {
        if (turns.ToReopen.Count == 0) yield break;
        var first = turns.ToReopen[0];
        yield return new HomeTask(
            "attention", "return", "月の再開を依頼されています", $"{Month(first)}分　{Quoted(first)}", "", "確かめる", Href(first), turns.ToReopen.Count);
    }

    public IEnumerable<HomeTask> Overdue()
    {
        if (turns.Overdue.Count == 0) yield break;
        var first = turns.Overdue[0];
        yield return new HomeTask(
            "late", "clock", $"提出が遅れている窓口が {turns.Overdue.Select(cell => cell.Office).Distinct().Count()}か所あります", Places(turns.Overdue),
            SubmitDue(first), "確かめる", Href(first), IsOverdue: true);
    }

    public static IEnumerable<HomeTask> Reviews(int waiting)
    {
        if (waiting > 0) yield return new HomeTask("", "check", "代決の後閲を待っています", "代決者が決めた月の手続きです", "", "後閲する", ClosingAddress.Reviews, waiting);
    }

    /// <summary>Which branches the ward office's month waits for.</summary>
    private string Missing()
    {
        var month = turns.ToApprove.FirstOrDefault(IsWardOffice)?.Month;
        var open = turns.Decided.Where(cell => cell.Month == month && !IsWardOffice(cell) && cell.State < OfficeMonthState.Approved).ToList();
        return open.Count == 0 ? "" : $"。区役所の分は、{string.Join("・", open.Take(NamedOffices).Select(NameOf))}の承認がそろうと承認できます";
    }

    private static string Places(IReadOnlyList<ClosingCell> cells) => string.Join("　", cells.GroupBy(cell => cell.Month).Take(3).Select(month =>
        $"{month.Key.Month}月分　{string.Join("、", month.Take(NamedOffices).Select(NameOf))}{(month.Count() > NamedOffices ? $"ほか {month.Count() - NamedOffices}窓口" : "")}"));

    private string Quoted(ClosingCell cell) => turns.Reasons.TryGetValue((cell.Office.Id, cell.Month), out var reason) ? $"{reason.From}から：「{reason.Text}」" : NameOf(cell);

    private string SubmitDue(ClosingCell cell) => cell.Timeliness.IsLate
        ? $"提出期限を {cell.Timeliness.LateDays}営業日過ぎています"
        : Due(cell.Timeliness.DueOn, 0);

    private string Due(DateOnly due, int late) => late > 0
        ? $"期限 {due.Month}月{due.Day}日を {late}営業日過ぎました"
        : $"{JapaneseDate.Short(due)}まで　あと {turns.Due.LateDays(today, due)}営業日";

    private static bool IsWardOffice(ClosingCell cell) => cell.Office.PeriodAt(cell.Month).Kind == OfficeKind.WardOffice;

    private static string NameOf(ClosingCell cell) => cell.Office.PeriodAt(cell.Month).Name;

    private static string Month(ClosingCell cell) => $"{cell.Month.Month}月";

    private static string Href(ClosingCell cell) => ClosingAddress.Of(cell.Office.Slug, cell.Month);
}
