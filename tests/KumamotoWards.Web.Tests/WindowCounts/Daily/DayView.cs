using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;

namespace KumamotoWards.Web.Tests.WindowCounts.Daily;

/// <summary>An office's day as the page shows it.</summary>
public sealed class DayView(IHtmlDocument page)
{
    public IHtmlDocument Page { get; } = page;

    public IHtmlFormElement Form => PortalClient.FormIn(Page, "/window-counts/daily");

    public string Title => Text("h1");

    public IEnumerable<string> Notices => Page.QuerySelectorAll(".notice").Select(Plain);

    public string Saved => Text("#saved");

    public IEnumerable<string> Errors => Page.QuerySelectorAll(".error-list li").Select(Plain);

    public IEnumerable<string> Rows => Page.QuerySelectorAll("tr.item").Select(Plain);

    /// <summary>Slugs of the items that can be typed, in the order of the page.</summary>
    public IEnumerable<string> Typed => Page.QuerySelectorAll<IHtmlInputElement>("tr.item [name$='.Item']").Select(input => input.Value);

    public string OfficeName => Page.QuerySelector<IHtmlSelectElement>("#office")!.SelectedOptions.Single().Text;

    public string DateShown => Text(".date-shown strong");

    public static async Task<DayView> OfAsync(HttpResponseMessage response) => new(await PortalClient.ReadPageAsync(response));

    /// <summary>The name of a field of an item's cell.</summary>
    public string Name(string item, string field = "Count") =>
        Page.QuerySelector<IHtmlInputElement>($"[name$='.Item'][value='{item}']")!.Name!.Replace("Item", field, StringComparison.Ordinal);

    public IHtmlInputElement Field(string item, string field = "Count") => Page.QuerySelector<IHtmlInputElement>($"[name='{Name(item, field)}']")!;

    public string Row(string item) => Plain(Field(item).Closest("tr")!);

    public IElement Below(string item) => Field(item).Closest("tr")!.NextElementSibling!;

    public string Text(string selector) => Page.QuerySelector(selector) is { } element ? Plain(element) : "";

    /// <summary>The text with runs of spaces as one.</summary>
    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
