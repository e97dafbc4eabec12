using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;chip state="submitted" /&gt;</c> shows 提出済; content replaces the word
/// (<c>&lt;chip state="late"&gt;回答が遅れ&lt;/chip&gt;</c>). An unknown state fails.
/// </summary>
public sealed class ChipTagHelper : TagHelper
{
    public string State { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var word = await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(Chips.Draw(State, word.IsEmptyOrWhiteSpace ? null : word));
    }
}
