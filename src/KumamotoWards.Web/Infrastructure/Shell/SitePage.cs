using KumamotoWards.Core.Accounts;

namespace KumamotoWards.Web.Infrastructure.Shell;

/// <summary>A page that the navigation offers.</summary>
/// <param name="Title">Its name in the sub-area band, the breadcrumb and, unless the view says otherwise, the h1.</param>
/// <param name="Path">Its address without query, for example <c>/trends/yearly</c>.</param>
/// <param name="Area">The area it belongs to.</param>
/// <param name="Needs">Only people who have it are offered the page; null: everybody.</param>
public sealed record SitePage(string Title, string Path, SiteArea Area, Permission? Needs = null);
