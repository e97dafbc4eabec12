using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>ホーム › 窓口件数 › 日次入力 › 数の確認; nothing on the home page and outside the navigation.</summary>
internal static class Breadcrumb
{
    public static IHtmlContent Of(SitePage? page, string? below)
    {
        if (page is null || page == SiteMap.Home)
            return HtmlString.Empty;
        var list = Markup.Element("ol", null);
        list.InnerHtml.AppendHtml(Step(SiteMap.Home.Path, SiteMap.Home.Title));
        // The first page of an area that goes by the area's name stands for it.
        if (page.Path == page.Area.Path && below == page.Area.Title)
            return Nav(list, below);
        list.InnerHtml.AppendHtml(Step(page.Area.Path, page.Area.Title));
        if (below is not null)
            list.InnerHtml.AppendHtml(Step(page.Path, page.Title));
        return Nav(list, below ?? page.Title);
    }

    private static TagBuilder Nav(TagBuilder list, string here)
    {
        list.InnerHtml.AppendHtml(Here(here));
        var nav = Markup.Element("nav", "breadcrumb", list);
        nav.Attributes["aria-label"] = "現在の場所";
        return nav;
    }

    private static TagBuilder Step(string path, string title) => Markup.Element(
        "li", null, new HtmlContentBuilder().AppendHtml(Markup.Link(path, title)).AppendHtml(Icons.Draw("chevron-right")));

    private static TagBuilder Here(string title)
    {
        var here = Markup.Element("li", null, title);
        here.Attributes["aria-current"] = "page";
        return here;
    }
}
