namespace KumamotoWards.Web.Features.Organization;

/// <summary>What an address narrows a list to, as typed: <c>?ward=…&amp;kind=general-branch&amp;on=2012-04-01</c>.</summary>
/// <param name="Ward">A ward's slug; blank is all.</param>
/// <param name="Kind">A kind in kebab case; blank is all.</param>
/// <param name="On">The point in time, YYYY-MM-DD; blank is today.</param>
public sealed record OrganizationQuery(string? Ward, string? Kind, string? On);
