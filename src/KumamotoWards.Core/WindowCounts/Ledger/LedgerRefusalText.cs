namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>A refusal as the API names it and as a person reads it.</summary>
public static class LedgerRefusalText
{
    public static string Code(this LedgerRefusal refusal) => refusal switch
    {
        LedgerRefusal.IdReused => "id-reused",
        LedgerRefusal.MonthSubmitted => "month-submitted",
        LedgerRefusal.MonthApproved => "month-approved",
        LedgerRefusal.MonthLocked => "month-locked",
        LedgerRefusal.ChangedMeanwhile => "changed-meanwhile",
        LedgerRefusal.BelowZero => "below-zero",
        LedgerRefusal.AboveLimit => "above-limit",
        LedgerRefusal.MonthHasOneFigure => "month-has-one-figure",
        LedgerRefusal.MonthHasDays => "month-has-days",
        LedgerRefusal.YearHasOneFigure => "year-has-one-figure",
        LedgerRefusal.YearHasMonths => "year-has-months",
    };

    /// <summary>A Japanese sentence that says what to do.</summary>
    /// <param name="start">First day of the cell's period.</param>
    public static string Message(this LedgerRefusal refusal, DateOnly start) => refusal switch
    {
        LedgerRefusal.IdReused => "同じ番号（id）で別の内容がすでに記録されています。新しい番号で送り直してください。",
        LedgerRefusal.MonthSubmitted => $"{start.Month}月分は提出済みです。直すときは、先に提出を取り下げてください。",
        LedgerRefusal.MonthApproved => $"{start.Month}月分は承認済みです。直すときは、担当の所属が月間表で理由を書いて訂正してください。",
        LedgerRefusal.MonthLocked => $"{start.Month}月分は締められています。直すときは本庁に再開を依頼してください。",
        LedgerRefusal.ChangedMeanwhile => "まだ保存していません。ほかの人が先に同じ欄を変えていました。",
        LedgerRefusal.BelowZero => "件数が 0 を下回ります。数を確かめてください。",
        LedgerRefusal.AboveLimit => $"件数は {CountLedger.MaxCount:N0} 以下で入力してください。",
        LedgerRefusal.MonthHasOneFigure => $"{start.Year}年{start.Month}月は月の合計で記録されているため、日ごとの件数は入力できません。切り替えるときは本庁の主務課に依頼してください。",
        LedgerRefusal.MonthHasDays => $"{start.Year}年{start.Month}月は日ごとに記録されているため、月の合計は入力できません。切り替えるときは本庁の主務課に依頼してください。",
        LedgerRefusal.YearHasOneFigure => "この年度は公表値（年度の合計）で記録されているため、日や月の件数は入力できません。切り替えるときは本庁の主務課に依頼してください。",
        LedgerRefusal.YearHasMonths => "この年度は月ごとに記録されているため、年度の合計は入力できません。切り替えるときは本庁の主務課に依頼してください。",
    };

    internal static LedgerRefusal? RefusesWrites(this OfficeMonthState state) => state switch
    {
        OfficeMonthState.Open => null,
        OfficeMonthState.Submitted => LedgerRefusal.MonthSubmitted,
        OfficeMonthState.Approved => LedgerRefusal.MonthApproved,
        OfficeMonthState.Locked => LedgerRefusal.MonthLocked,
    };
}
