using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Tallies;
using KumamotoWards.Web.Features.WindowCounts.Closing;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>Words about taps that are held.</summary>
public static class HeldWords
{
    /// <summary>＋3 or −1.</summary>
    public static string WithSign(int delta) => delta >= 0 ? $"＋{delta}" : $"−{-delta}";

    /// <summary>Why they wait, as the month stands now.</summary>
    public static string Why(HeldTallyGroup group) => group switch
    {
        { Refusal: LedgerRefusal.BelowZero } => "そのまま数えると件数が 0 を下回ります。",
        { State: OfficeMonthState.Submitted } => $"{JapaneseDate.Month(group.Date)}分は提出済みです。提出の引戻しを依頼するか、数えないことにしてください。",
        { State: OfficeMonthState.Approved } => $"{JapaneseDate.Month(group.Date)}分は承認済みです。理由を書いて訂正として数えるか、数えないことにしてください。",
        { State: OfficeMonthState.Locked } => $"{JapaneseDate.Month(group.Date)}分は締められています。本庁に再開を依頼するか、数えないことにしてください。",
        { State: OfficeMonthState.Open, Refusal: LedgerRefusal.MonthSubmitted or LedgerRefusal.MonthApproved or LedgerRefusal.MonthLocked } =>
            $"届いたときは {JapaneseDate.Month(group.Date)}分が閉じていましたが、いまは入力できます。",
        _ => group.Refusal.Message(group.Date),
    };

    /// <summary>Where the month's submission is taken back.</summary>
    public static string ClosingOf(HeldTallyGroup group) => ClosingAddress.Of(group.Office.Slug, new DateOnly(group.Date.Year, group.Date.Month, 1));

    public static string Label(HeldAction action, OfficeMonthState state) => (action, state) switch
    {
        (HeldAction.Count, OfficeMonthState.Approved) => "訂正として数える",
        (HeldAction.Count, _) => "数える",
        (HeldAction.RequestReopen, OfficeMonthState.Submitted) => "提出の引戻しを依頼する",
        (HeldAction.RequestReopen, _) => "本庁に再開を依頼する",
        (HeldAction.Discard, _) => "数えない",
    };

    /// <summary>What was done, for the notice.</summary>
    public static string Done(HeldAction action, int taps) => (action, taps) switch
    {
        (HeldAction.RequestReopen, 0) => "この月の再開は、すでに依頼しています。",
        (_, 0) => "この分は、先にほかの人が決めていました。",
        (HeldAction.Count, _) => $"{taps}件の保留を解いて、数えました。",
        (HeldAction.RequestReopen, _) => "再開を依頼しました。",
        (HeldAction.Discard, _) => $"{taps}件を数えないことにしました。",
    };
}
