using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;error-summary /&gt;</c>: every place that needs a correction, in the order of the form, each a link to its field.
/// <c>page-head</c> writes it by itself; a page with a second form writes its own.
/// </summary>
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>In <c>ViewData</c>: another title, where nothing typed is wrong.</summary>
    public const string TitleKey = "ErrorSummaryTitle";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = FormErrors.Of(ViewContext.ViewData);
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        NoticeMarkup.Frame(output, NoticeKind.Error);
        output.AddClass("error-summary");
        NoticeMarkup.TakeFocus(output);
        output.Content.SetHtmlContent(NoticeMarkup.Body(NoticeKind.Error, ViewContext.ViewData[TitleKey] as string ?? Title(errors), List(errors)));
    }

    private static string Title(IReadOnlyList<FormError> errors)
    {
        var places = errors.Count(error => error.Field.Length > 0);
        return places == 0 ? "入力を確認してください" : $"入力を確認してください（{places}か所）";
    }

    private static TagBuilder List(IReadOnlyList<FormError> errors)
    {
        var list = Markup.Element("ul", "error-list");
        foreach (var error in errors)
            list.InnerHtml.AppendHtml(Markup.Element("li", null, Line(error)));
        return list;
    }

    private static IHtmlContent Line(FormError error) => error.Field.Length == 0
        ? Markup.Text(error.Message)
        : Markup.Link($"#{FieldNames.IdOf(error.Field)}", error.Message);
}
