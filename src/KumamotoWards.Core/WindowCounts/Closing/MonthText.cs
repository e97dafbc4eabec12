namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>States and steps as pages, files and messages say them, and as addresses write them.</summary>
public static class MonthText
{
    public static string Label(this OfficeMonthState state) => state switch
    {
        OfficeMonthState.Open => "入力中",
        OfficeMonthState.Submitted => "提出済",
        OfficeMonthState.Approved => "承認済",
        OfficeMonthState.Locked => "締め済",
    };

    public static string Slug(this OfficeMonthState state) => state switch
    {
        OfficeMonthState.Open => "open",
        OfficeMonthState.Submitted => "submitted",
        OfficeMonthState.Approved => "approved",
        OfficeMonthState.Locked => "locked",
    };

    /// <summary>What was done: 提出.</summary>
    public static string Label(this OfficeMonthAction action) => action switch
    {
        OfficeMonthAction.Submit => "提出",
        OfficeMonthAction.Withdraw => "引戻し",
        OfficeMonthAction.Return => "差戻し",
        OfficeMonthAction.Approve => "承認",
        OfficeMonthAction.Lock => "締め",
        OfficeMonthAction.Reopen => "再開",
        OfficeMonthAction.RequestReopen => "再開の依頼",
    };

    /// <summary>What the button says: 提出する.</summary>
    public static string Verb(this OfficeMonthAction action) => action switch
    {
        OfficeMonthAction.Submit => "提出する",
        OfficeMonthAction.Withdraw => "引き戻す",
        OfficeMonthAction.Return => "差し戻す",
        OfficeMonthAction.Approve => "承認する",
        OfficeMonthAction.Lock => "締める",
        OfficeMonthAction.Reopen => "再開する",
        OfficeMonthAction.RequestReopen => "再開を依頼する",
    };

    public static string Slug(this OfficeMonthAction action) => action switch
    {
        OfficeMonthAction.Submit => "submit",
        OfficeMonthAction.Withdraw => "withdraw",
        OfficeMonthAction.Return => "return",
        OfficeMonthAction.Approve => "approve",
        OfficeMonthAction.Lock => "lock",
        OfficeMonthAction.Reopen => "reopen",
        OfficeMonthAction.RequestReopen => "request-reopen",
    };

    /// <summary>Null when there is no such action.</summary>
    public static OfficeMonthAction? Action(string? slug) =>
        Enum.GetValues<OfficeMonthAction>().Select(action => (OfficeMonthAction?)action).FirstOrDefault(action => action!.Value.Slug() == slug);

    /// <summary>Null when there is no such state.</summary>
    public static OfficeMonthState? State(string? slug) =>
        Enum.GetValues<OfficeMonthState>().Select(state => (OfficeMonthState?)state).FirstOrDefault(state => state!.Value.Slug() == slug);
}
