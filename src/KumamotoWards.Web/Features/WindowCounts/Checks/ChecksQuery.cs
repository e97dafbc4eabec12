namespace KumamotoWards.Web.Features.WindowCounts.Checks;

/// <summary>What an address narrows the queue to, as typed: <c>?ward=…&amp;office=…&amp;rule=…&amp;priority=1&amp;from=…&amp;to=…&amp;state=open</c>.</summary>
/// <param name="Ward">A ward's slug; blank is all.</param>
/// <param name="Office">An office's slug; blank is all of the ward.</param>
/// <param name="Rule">A rule's code; blank is all.</param>
/// <param name="Priority">1 to 3; blank is all.</param>
/// <param name="From">First business date, YYYY-MM-DD.</param>
/// <param name="To">Last business date, YYYY-MM-DD.</param>
/// <param name="State"><c>open</c> (or nothing), <c>answered</c>, <c>settled</c> or <c>all</c>.</param>
/// <param name="Page">From 1.</param>
public sealed record ChecksQuery(string? Ward, string? Office, string? Rule, string? Priority, string? From, string? To, string? State, string? Page)
{
    public const string All = "all";

    /// <summary>The address as one opens it from the navigation: everybody begins with what they follow up.</summary>
    public bool NamesNoPlace => Ward is null && Office is null;
}
