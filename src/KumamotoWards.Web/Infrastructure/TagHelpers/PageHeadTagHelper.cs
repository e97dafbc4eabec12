using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>
/// The first thing in every view: breadcrumb, notice of what was just saved, error summary, h1 with サンプル chip,
/// one line of purpose, and (as content) the actions at right. It also tells the layout the title and the current page.
/// <code>
/// &lt;page-head page="SiteMap.Daily" purpose="その日に窓口で受けた件数を入れます。" sample="Model.HasSampleData"&gt;
///     &lt;a class="button" href="…"&gt;&lt;icon name="download" /&gt;CSV&lt;/a&gt;
/// &lt;/page-head&gt;
/// </code>
/// A page below a listed one gives <c>title</c> too (and <c>crumb</c>, where the breadcrumb is shorter): the listed page
/// becomes a link. A page outside the navigation gives only <c>title</c>, and has no breadcrumb.
/// </summary>
public sealed class PageHeadTagHelper(ShellContext shell) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public SitePage? Page { get; set; }

    public string? Title { get; set; }

    public string? Crumb { get; set; }

    /// <summary>What stands in small type above the h1: number and kind of the thing shown.</summary>
    public string? Overline { get; set; }

    public string? Purpose { get; set; }

    public bool Sample { get; set; }

    /// <summary>What stands below every sheet that the page is printed on; pages that rest on figures give it.</summary>
    public SheetFoot? Foot { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        shell.Page = Page;
        shell.Title = Title ?? Page?.Title ?? throw new InvalidOperationException("page-head needs a page or a title.");
        shell.HasSampleData |= Sample;
        shell.Foot = Foot;

        output.TagName = null;
        output.Content.AppendHtml(Breadcrumb.Of(Page, Crumb ?? Title));
        if (PageNotice.Take(ViewContext.TempData) is { } notice)
            output.Content.AppendHtml(NoticeMarkup.Whole(notice));
        await AppendErrorSummaryAsync(context, output);
        output.Content.AppendHtml(Head(actions));
    }

    private async Task AppendErrorSummaryAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
            return;
        var summary = new TagHelperOutput("error-summary", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await new ErrorSummaryTagHelper { ViewContext = ViewContext }.ProcessAsync(context, summary);
        output.Content.AppendHtml(summary);
    }

    private TagBuilder Head(TagHelperContent actions)
    {
        var heading = new TagBuilder("div");
        heading.AddCssClass("page-heading");
        if (Overline is not null)
            heading.InnerHtml.AppendHtml(Markup.Element("p", "overline", Overline));
        heading.InnerHtml.AppendHtml(Markup.Element("h1", null, shell.Title));
        if (shell.HasSampleData)
            heading.InnerHtml.AppendHtml(Chips.Draw("sample"));
        if (Purpose is not null)
            heading.InnerHtml.AppendHtml(Markup.Element("p", "purpose", Purpose));
        var head = Markup.Element("div", "page-head", heading);
        if (!actions.IsEmptyOrWhiteSpace)
            head.InnerHtml.AppendHtml(Markup.Element("div", "page-actions", actions));
        return head;
    }
}
