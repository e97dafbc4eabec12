namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>Which alerts are looked for.</summary>
public enum AlertState
{
    /// <summary>未回答: it waits for a reason.</summary>
    Open = 1,

    /// <summary>回答済</summary>
    Answered = 2,

    /// <summary>解消: the count is no longer odd, or the rule was switched off.</summary>
    Settled = 3,
}

/// <summary>What the list of alerts is narrowed to; null does not narrow.</summary>
/// <param name="OfficeIds">Of these offices.</param>
/// <param name="From">First day of the counts.</param>
/// <param name="To">Last day of the counts.</param>
public sealed record AlertSearch(
    IReadOnlyCollection<int>? OfficeIds = null, string? Rule = null, int? Priority = null, DateOnly? From = null, DateOnly? To = null,
    AlertState? State = AlertState.Open, int Page = 1)
{
    public const int PageSize = 50;
}

/// <summary>An alert as the list shows it.</summary>
/// <param name="RaisedAt">UTC.</param>
/// <param name="AnsweredAt">UTC.</param>
/// <param name="IsSample">In a month of invented counts.</param>
public sealed record AlertListItem(
    int Id, int OfficeId, DateOnly Date, int? CountItemId, string Rule, int Priority, string Message, int? Count, DateTime RaisedAt,
    string? Answer, DateTime? AnsweredAt, string? AnsweredBy, DateTime? SettledAt, bool IsSample)
{
    public AlertState State => SettledAt is not null ? AlertState.Settled : Answer is not null ? AlertState.Answered : AlertState.Open;
}
