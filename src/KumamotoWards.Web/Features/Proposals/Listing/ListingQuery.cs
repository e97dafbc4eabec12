namespace KumamotoWards.Web.Features.Proposals.Listing;

/// <summary>What an address narrows the list to, as typed: <c>?q=…&amp;tab=mine&amp;ward=chuo</c>.</summary>
/// <param name="Q">Words, or a number such as 令8-31.</param>
/// <param name="Tab">See <see cref="ListingText"/>.</param>
/// <param name="State">Slug of a state.</param>
/// <param name="Ward">Slug of a ward.</param>
/// <param name="District">校区, as its proposals write it.</param>
/// <param name="Section">Code of a section of headquarters.</param>
/// <param name="Kind">Slug of a kind.</param>
/// <param name="Year">Fiscal year, in any way of writing.</param>
/// <param name="Sort">due, newest or number.</param>
/// <param name="Page">From 1.</param>
public sealed record ListingQuery(
    string? Q, string? Tab, string? State, string? Ward, string? District, string? Section, string? Kind, string? Year, string? Sort, string? Page);
