using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>The one drawing of a notice, shared by notices, the error summary and notices carried over a redirect.</summary>
internal static class NoticeMarkup
{
    public static void Frame(TagHelperOutput output, NoticeKind kind)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("notice");
        output.AddClass(Look(kind));
        if (kind is NoticeKind.Success)
            output.Attributes.SetAttribute("role", "status");
        if (kind is NoticeKind.Error)
            output.Attributes.SetAttribute("role", "alert");
    }

    public static IHtmlContent Whole(PageNotice notice)
    {
        var output = new TagHelperOutput("div", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        Frame(output, notice.Kind);
        if (notice.IsUnsaved)
            TakeFocus(output);
        output.Content.SetHtmlContent(Body(notice.Kind, notice.Title, Markup.Text(notice.Text)));
        return output;
    }

    /// <summary>What shell.js focuses and forms.js takes as not saved.</summary>
    public static void TakeFocus(TagHelperOutput output)
    {
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-error-summary", "");
    }

    public static IHtmlContent Body(NoticeKind kind, string? title, IHtmlContent text)
    {
        var body = Markup.Element("div", "notice-body");
        if (title is not null)
            body.InnerHtml.AppendHtml(Markup.Element("p", "notice-title", title));
        if (text is not TagHelperContent { IsEmptyOrWhiteSpace: true })
            body.InnerHtml.AppendHtml(Markup.Element("div", "notice-text", text));
        return new HtmlContentBuilder().AppendHtml(Icons.Draw(Icon(kind))).AppendHtml(body);
    }

    private static string Look(NoticeKind kind) => kind switch
    {
        NoticeKind.Success => "success",
        NoticeKind.Information => "information",
        NoticeKind.Attention => "attention",
        NoticeKind.Error => "error",
        NoticeKind.Neutral => "neutral",
    };

    private static string Icon(NoticeKind kind) => kind switch
    {
        NoticeKind.Success => "check-circle",
        NoticeKind.Information or NoticeKind.Neutral => "info",
        NoticeKind.Attention => "warning",
        NoticeKind.Error => "error",
    };
}
