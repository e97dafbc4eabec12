using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;

namespace KumamotoWards.Web.Tests.WindowCounts.Tally;

/// <summary>The tally counter in one person's browser without script.</summary>
internal sealed class TallyCounter(PortalClient client, string address = TallyCounter.Address)
{
    public const string Address = "/window-counts/tally";

    public Task<IHtmlDocument> OpenAsync() => client.GetPageAsync(address);

    public static IHtmlFormElement CardOf(IHtmlDocument page, string item) => (IHtmlFormElement)page.QuerySelector($"[data-cards] [data-card='{item}']")!;

    public static string CountOf(IHtmlDocument page, string item) => CardOf(page, item).QuerySelector("[data-count]")!.Text().Trim();

    /// <summary>Clicks a button of a card that is already open.</summary>
    public Task<HttpResponseMessage> ClickAsync(IHtmlFormElement card, int delta) =>
        client.SubmitAsync(card, new Dictionary<string, string?> { ["Delta"] = $"{delta}" });
}
