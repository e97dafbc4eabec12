using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;notice kind="Success" title="11月20日（金）を保存しました"&gt;17:02、4区分、合計 270件。&lt;/notice&gt;</c>
/// </summary>
public sealed class NoticeTagHelper : TagHelper
{
    public NoticeKind Kind { get; set; } = NoticeKind.Information;

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        NoticeMarkup.Frame(output, Kind);
        output.Content.SetHtmlContent(NoticeMarkup.Body(Kind, Title, text));
    }
}
