using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Closing;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>What a button of a month says, what will happen, and how to undo it.</summary>
internal static class StepText
{
    public static string Verb(MonthChoice choice) => choice.IsOnBehalf ? "区が代わりに提出する" : choice.DeputyFor is null ? choice.Action.Verb() : $"代決で{choice.Action.Verb()}";

    public static string Question(MonthChoice choice, DateOnly month) => $"{month.Month}月分を{choice.Action switch
    {
        OfficeMonthAction.Submit when choice.IsOnBehalf => "代わりに提出しますか",
        OfficeMonthAction.Submit => "提出しますか",
        OfficeMonthAction.Withdraw => "引き戻しますか",
        OfficeMonthAction.Return => "差し戻しますか",
        OfficeMonthAction.Approve => "承認しますか",
        OfficeMonthAction.Lock => "締めますか",
        OfficeMonthAction.Reopen => "再開しますか",
        OfficeMonthAction.RequestReopen => "再開するよう依頼しますか",
    }}";

    /// <summary>Who submits in the place of the only 決裁者, who then approves.</summary>
    public static string WhoElseSubmits(MonthChoice choice, MonthDetail detail) =>
        (choice.IsOnBehalf ? "所長か代決者、または同じ課のほかの職員" : detail.Period.Kind == OfficeKind.WardOffice ? "同じ課のほかの職員" : "所長の代決者、または区役所の担当課")
        + "が提出すると、あなたが承認できます。ほかにいないときは、決裁者をもう一人置くようシステム管理者に依頼してください。";

    /// <summary>After 10月分.</summary>
    public static string Done(OfficeMonthAction action) => action switch
    {
        OfficeMonthAction.Submit => "を提出しました",
        OfficeMonthAction.Withdraw => "を引き戻しました",
        OfficeMonthAction.Return => "を差し戻しました",
        OfficeMonthAction.Approve => "を承認しました",
        OfficeMonthAction.Lock => "を締めました",
        OfficeMonthAction.Reopen => "を再開しました",
        OfficeMonthAction.RequestReopen => "の再開を依頼しました",
    };

    public static IEnumerable<string> Explain(MonthChoice choice, MonthDetail detail)
    {
        yield return choice.Action switch
        {
            OfficeMonthAction.Submit when choice.IsOnBehalf => "窓口の職員が不在のときに使います。理由が履歴に残ります。空欄や未確定の日があっても提出できます。",
            OfficeMonthAction.Submit => "提出すると、承認されるまで数を直せません。承認の前なら、提出した人が引き戻せます。",
            OfficeMonthAction.Withdraw => "引き戻すと入力中に戻り、数を直せます。直したら、もう一度提出します。",
            OfficeMonthAction.Return => "差し戻すと入力中に戻り、理由が窓口のホームに出ます。",
            OfficeMonthAction.Approve => "承認すると、本庁が締められるようになります。承認のあとの訂正には理由が要り、もう一度承認します。",
            OfficeMonthAction.Lock => "締めると、この月の数は直せなくなります。直すには、理由を付けて再開します。",
            OfficeMonthAction.Reopen => "再開すると入力中に戻り、提出からやり直します。この年度は、締め直すまで速報に戻ります。",
            OfficeMonthAction.RequestReopen => "本庁の主務課のホームに、理由といっしょに依頼が出ます。",
        };
        if (choice.DeputyFor is { } name) yield return $"{name}さんの代決として記録され、あとで{name}さんが後閲します。";
        if (choice.Action is not (OfficeMonthAction.Submit or OfficeMonthAction.Approve)) yield break;
        var days = detail.Progress.Unconfirmed.Select(day => day.Date).Distinct().Count();
        if (choice is { Action: OfficeMonthAction.Submit, IsOnBehalf: false } && days > 0) yield return $"まだ確定していない {days}日も、あわせて確定します。";
        if (detail.Cell.OpenAlerts > 0) yield return $"平年と違う数が {detail.Cell.OpenAlerts}件、理由を待っています。";
        if (detail.Cell.HeldTallies > 0) yield return $"保留のタップが {detail.Cell.HeldTallies}件あります。";
    }
}
