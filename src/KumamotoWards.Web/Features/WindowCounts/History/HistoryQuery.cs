namespace KumamotoWards.Web.Features.WindowCounts.History;

/// <summary>What an address narrows the history to, as typed: <c>?office=…&amp;item=…&amp;from=2026-11-01&amp;to=2026-11-20</c>.</summary>
/// <param name="Office">A slug, or <c>all</c>; blank is the reader's own office.</param>
/// <param name="Item">A slug; blank is all.</param>
/// <param name="Date">One business date: short for both ends. Links from a cell use it.</param>
/// <param name="From">First business date, YYYY-MM-DD.</param>
/// <param name="To">Last business date, YYYY-MM-DD.</param>
/// <param name="Person">Part of a name, or a staff number.</param>
/// <param name="Kind">A kind of line in kebab case; blank is all.</param>
/// <param name="Since"><c>approval</c>: only what changed after the month's approval.</param>
/// <param name="Page">From 1.</param>
public sealed record HistoryQuery(
    string? Office, string? Item, string? Date, string? From, string? To, string? Person, string? Kind, string? Since, string? Page)
{
    public const string AllOffices = "all";
    public const string SinceApproval = "approval";
}
