using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>
/// Says what it means that nothing is here, and offers one way on.
/// <code>&lt;empty-state title="あなたの番の提案はありません" link="すべての提案を見る" href="/proposals"&gt;新しい提案が届くと、ここに表示します。&lt;/empty-state&gt;</code>
/// </summary>
public sealed class EmptyStateTagHelper : TagHelper
{
    public required string Title { get; set; }

    public string? Link { get; set; }

    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("empty-state");
        output.Content.AppendHtml(Markup.Element("p", "empty-title", Title));
        if (!text.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.Element("p", "empty-text", text));
        if (Link is not null && Href is not null)
            output.Content.AppendHtml(Markup.Element("p", null, Markup.Link(Href, Link)));
    }
}
