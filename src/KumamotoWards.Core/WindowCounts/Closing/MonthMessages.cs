namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>Refusals that need no further look at the data.</summary>
internal static class MonthMessages
{
    public static MonthProblem Of(MonthRefusal refusal, MonthMove move) => new(refusal, refusal switch
    {
        MonthRefusal.Forbidden => $"この窓口の月を{Verb(move)}権限がありません。{WhoMay(move.Request.Action)}",
        MonthRefusal.OwnSubmission => "提出した人は承認できません。ほかの決裁者か代決者が承認してください。",
        MonthRefusal.WrongState => WrongState(move),
        MonthRefusal.ReasonRequired when move.Verdict.Role is { DeputyPlace: > 1 } => "先の代決者が決裁できない理由を入力してください。",
        MonthRefusal.ReasonRequired => $"{Verb(move)}理由を入力してください。",
        MonthRefusal.ReasonTooLong => $"理由は {OfficeMonthStep.ReasonMaxLength}字以内にしてください。",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "This refusal is worded where it is found."),
    });

    private static string Verb(MonthMove move) => move.Request.Action.Verb();

    private static string WhoMay(OfficeMonthAction action) => action switch
    {
        OfficeMonthAction.Submit => "所長か代決者、または区役所の担当課に依頼してください。",
        OfficeMonthAction.Withdraw => "引き戻せるのは、提出した人だけです。",
        OfficeMonthAction.Return => "差し戻せるのは、その区の区役所の担当課です。",
        OfficeMonthAction.Approve => "承認できるのは、その区の区役所の担当課の決裁者か代決者です。",
        OfficeMonthAction.Lock or OfficeMonthAction.Reopen => "本庁の主務課に依頼してください。",
        OfficeMonthAction.RequestReopen => "依頼できるのは、その窓口の職員か区役所の担当課です。",
    };

    private static string WrongState(MonthMove move)
    {
        var corrected = move.Month?.CorrectedAt is not null;
        var month = $"{move.Request.Month.Month}月分は{move.State.Label()}";
        return move.Request.Action switch
        {
            OfficeMonthAction.Lock when corrected => $"{month}ですが、承認のあとに訂正があります。区の決裁者がもう一度承認すると締められます。",
            OfficeMonthAction.Lock when move.State != OfficeMonthState.Locked => $"{month}です。承認されると締められます。",
            OfficeMonthAction.Approve when move.State == OfficeMonthState.Open => $"{month}です。提出されると承認できます。",
            OfficeMonthAction.Return when move.State != OfficeMonthState.Open => $"{month}のため、差し戻せません。直すところは、窓口に訂正を依頼してください。",
            OfficeMonthAction.Withdraw when move.State is OfficeMonthState.Approved or OfficeMonthState.Locked => $"{month}のため、引き戻せません。",
            OfficeMonthAction.Reopen or OfficeMonthAction.RequestReopen => $"{month}です。再開できるのは、締めた月だけです。",
            _ => $"{month}のため、{Verb(move)}ことはできません。",
        };
    }
}
