using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;

namespace KumamotoWards.Web.Tests.WindowCounts.Monthly;

/// <summary>The month grid as the page shows it.</summary>
public sealed class MonthView(IHtmlDocument page)
{
    public IHtmlDocument Page { get; } = page;

    public IHtmlFormElement Form => PortalClient.FormIn(Page, "/window-counts/monthly");

    public IEnumerable<string> Notices => Page.QuerySelectorAll(".notice").Select(Plain);

    public IEnumerable<string> Errors => Page.QuerySelectorAll(".error-list li").Select(Plain);

    public IReadOnlyList<string> Heads => [.. Page.QuerySelectorAll("[id^='c-']").Select(head => head.GetAttribute("aria-label") ?? Plain(head))];

    public string Saved => Text("#saved");

    public static async Task<MonthView> OfAsync(HttpResponseMessage response) => new(await PortalClient.ReadPageAsync(response));

    /// <summary>The cell's field, or null where nothing is shown.</summary>
    public IHtmlInputElement? Field(string row, string item) => Page.QuerySelector<IHtmlInputElement>($"[data-count='{row}_{item}']");

    public bool CanType(string row, string item) => Field(row, item) is { IsReadOnly: false, Name.Length: > 0 };

    public IElement Row(string row) => Page.QuerySelector($"tr[data-row='{row}']")!;

    public string State(string row) => Plain(Row(row).QuerySelector("[data-state]")!);

    public string RowTotal(string row) => Plain(Row(row).QuerySelector("[data-row-total]")!);

    public string Text(string selector) => Page.QuerySelector(selector) is { } element ? Plain(element) : "";

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
