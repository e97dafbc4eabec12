using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>
/// Asks in place before something that is hard to undo, inside the form that does it. Works without script.
/// Content: what will happen, how to undo it, a reason field where one is needed.
/// <code>
/// &lt;confirm-block verb="10月分を締める" title="10月分を締めますか"&gt;&lt;p&gt;締めると…&lt;/p&gt;&lt;/confirm-block&gt;
/// </code>
/// It is open already when the form came back with errors.
/// </summary>
public sealed class ConfirmBlockTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public required string Verb { get; set; }

    public required string Title { get; set; }

    public bool Danger { get; set; }

    /// <summary>The usual next step of the page.</summary>
    public bool Primary { get; set; }

    /// <summary>Opened by a word among others, for what is seldom done.</summary>
    public bool Quiet { get; set; }

    /// <summary>What the button inside says, where the verb only opens the block: 質問を書く and then 質問する.</summary>
    public string? Submit { get; set; }

    /// <summary>Where several stand on one page: whether this is the one that came back. By default any error opens it.</summary>
    public bool? Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var explanation = await output.GetChildContentAsync();
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("confirm");
        if (Open ?? !ViewContext.ModelState.IsValid)
            output.Attributes.SetAttribute("open", "open");
        output.Content.AppendHtml(Markup.Element("summary", Quiet ? "link-button" : Danger ? "button danger" : Primary ? "button primary" : "button", Verb));
        output.Content.AppendHtml(Block(explanation));
    }

    private TagBuilder Block(IHtmlContent explanation) => Markup.Element("div", "confirm-block", new HtmlContentBuilder()
        .AppendHtml(Markup.Element("p", "confirm-title", Title))
        .AppendHtml(Markup.Element("div", "confirm-text", explanation))
        .AppendHtml(Markup.Element("div", "button-row", new HtmlContentBuilder()
            .AppendHtml(Button("submit", Danger ? "button danger" : "button primary", Submit ?? Verb))
            .AppendHtml(Cancel()))));

    private static TagBuilder Cancel()
    {
        var cancel = Button("button", "button", "やめる");
        cancel.Attributes["data-close-confirm"] = "";
        return cancel;
    }

    private static TagBuilder Button(string type, string cssClass, string text)
    {
        var button = Markup.Element("button", cssClass, text);
        button.Attributes["type"] = type;
        return button;
    }
}
