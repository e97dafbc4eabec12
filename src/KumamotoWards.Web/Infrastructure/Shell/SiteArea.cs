using KumamotoWards.Core.Accounts;

namespace KumamotoWards.Web.Infrastructure.Shell;

/// <summary>One entry of the header: an area with its pages, the first of which the entry leads to.</summary>
public sealed class SiteArea(string title, bool administratorsOnly = false)
{
    private readonly List<SitePage> _pages = [];

    public string Title { get; } = title;

    public bool AdministratorsOnly { get; } = administratorsOnly;

    public IReadOnlyList<SitePage> Pages => _pages;

    public string Path => _pages[0].Path;

    internal SitePage Page(string pageTitle, string path, Permission? needs = null)
    {
        var page = new SitePage(pageTitle, path, this, needs);
        _pages.Add(page);
        return page;
    }
}
