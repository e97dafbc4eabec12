using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Listing;
using KumamotoWards.Core.Proposals.Obligations;

namespace KumamotoWards.Web.Features.Proposals.Listing;

/// <summary>The date that counts for a proposal, and how far it is.</summary>
/// <param name="What">回答 12月7日（月）; blank where no date counts.</param>
/// <param name="Note">あと 10営業日, 4営業日超過, 理由あり; blank for none.</param>
public readonly record struct ProposalDates(string What, string Note, bool IsLate)
{
    public static ProposalDates Of(ProposalListItem item, ObligationState obligation, DateOnly today) => item.State switch
    {
        _ when obligation.DueOn is { } due => new($"{Word(obligation.Kind)} {Day(due, today)}", Countdown(obligation), obligation.IsLate),
        ProposalState.Adopted or ProposalState.PartiallyAdopted or ProposalState.InProgress when item.BudgetFiscalYear is { } year => new($"実施 {new FiscalYear(year).EraLabel}", "", false),
        ProposalState.Draft or ProposalState.WardReview or ProposalState.Returned or ProposalState.Withdrawn => new($"{(item.State == ProposalState.Withdrawn ? "取下げ" : "更新")} {Day(DateOnly.FromDateTime(BusinessClock.ToTokyo(item.UpdatedAt)), today)}", "", false),
        _ when item.AnsweredOn is { } answered => new($"回答済み {Day(answered, today)}", item.HasReason ? "理由あり" : "", false),
        _ => default,
    };

    /// <summary>受付, 回答 or 次の回答.</summary>
    public static string Word(ObligationKind kind) => kind switch
    {
        ObligationKind.Accept => "受付",
        ObligationKind.Answer => "回答",
        ObligationKind.AnswerAgain => "次の回答",
    };

    /// <summary>A clock that stands says how many days it did not count.</summary>
    public static string Countdown(ObligationState obligation) => obligation switch
    {
        { IsLate: true } => $"{-obligation.DaysLeft}営業日超過",
        { IsSuspended: true } => $"質問中（{obligation.NotCounted}営業日を数えません）",
        { DaysLeft: 0 } => "今日まで",
        _ => $"あと {obligation.DaysLeft}営業日",
    };

    /// <summary>11月16日（月); with its year where that is another one.</summary>
    public static string Day(DateOnly date, DateOnly today) => date.Year == today.Year ? JapaneseDate.Short(date) : $"{JapaneseDate.EraYear(date)}{JapaneseDate.Short(date)}";
}
