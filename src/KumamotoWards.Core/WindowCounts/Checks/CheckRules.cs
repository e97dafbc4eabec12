using KumamotoWards.Core.WindowCounts.Checks.Rules;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>All rules, the most urgent first. A new rule is one line here.</summary>
public static class CheckRules
{
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        new("zero-on-open-day", "開庁日の 0件", 1, "ふだんは来客のある区分が、開庁日に 0件のとき。入れ忘れの 0 を見つけます。", ZeroOnOpenDay.Check),
        new("paper-total", "紙の合計との違い", 1, "日次入力で紙の合計を入れた日に、すべての区分の合計がそれと違うとき。空欄が残っている間は調べません。", AgainstPaper.Check),
        new("unusual-count", "平年と違う数", 2, "その月・その曜日の平年の幅から外れたとき。年度末・年度始め・年末年始は、ほかの年の同じ時期と比べます。", UnusualCount.Check),
        new("passport-issue", "パスポートの交付と申請", 2, "パスポートの交付が、直近の申請から考えられる数より多いとき。", PassportIssue.Check),
        new("companion-item", "いつも一緒の区分", 3, "ある区分があった日は必ず一緒にあった区分が、今回だけ 0件のとき。一緒かどうかは、その窓口の最近の同じ曜日から求めます。", CompanionItem.Check),
    ];

    public static CheckRule? Find(string? code) => All.FirstOrDefault(rule => rule.Code == code);

    /// <summary>The name of a rule; of one that is no more, its code.</summary>
    public static string NameOf(string code) => Find(code)?.Name ?? code;
}
