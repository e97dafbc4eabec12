using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Tally;

/// <summary>The plain forms of the counter, each test on an item of its own.</summary>
public sealed class CountingWithoutScriptTests(CountsPortal portal) : IClassFixture<CountsPortal>
{
    [Fact]
    public async Task Click_CountsOne_AndSaysSo()
    {
        var page = await ClickedAsync("moving", 1);

        Assert.Equal("住民異動を ＋1 しました。", Notice(page));
        Assert.Equal("1", TallyCounter.CountOf(page, "moving"));
        Assert.Contains("山口 真理", page.QuerySelector("[data-people]")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSameClickTwice_CountsOnce()
    {
        var client = await portal.ClientOfAsync("oe");
        var counter = new TallyCounter(client);
        var card = TallyCounter.CardOf(await counter.OpenAsync(), "seal");

        using var first = await counter.ClickAsync(card, 1);
        await counter.OpenAsync();
        using var again = await counter.ClickAsync(card, 1);
        var page = await counter.OpenAsync();

        Assert.Equal("印鑑登録のこの 1回は、すでに数えています。", Notice(page));
        Assert.Equal("1", TallyCounter.CountOf(page, "seal"));
    }

    [Fact]
    public async Task TakingBackWhatIsNotThere_IsHeld()
    {
        var page = await ClickedAsync("certificate", -1);

        Assert.Equal("数えた分を保留しています。所長に確認してください。", Notice(page));
        Assert.Equal("未入力", TallyCounter.CountOf(page, "certificate"));
    }

    [Theory]
    [InlineData("Id", "")]
    [InlineData("Id", "nonsense")]
    [InlineData("Item", "atlantis")]
    [InlineData("Delta", "0")]
    [InlineData("Delta", "10000")]
    public async Task AForgedField_IsRefusedInWords(string field, string value)
    {
        var client = await portal.ClientOfAsync("oe");
        var card = TallyCounter.CardOf(await new TallyCounter(client).OpenAsync(), "family-register-counter");

        using var response = await client.SubmitAsync(card, new Dictionary<string, string?> { ["Delta"] = "1", [field] = value });
        var page = await PortalClient.ReadPageAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(page.QuerySelectorAll("[data-error-summary] li"));
        Assert.Equal("未入力", TallyCounter.CountOf(page, "family-register-counter"));
    }

    [Fact]
    public async Task AnotherOfficesCounter_ShowsNoButtons_AndTakesNoTap()
    {
        var client = await portal.ClientOfAsync("hanazono");
        var page = await client.GetPageAsync($"{TallyCounter.Address}?office=oe-branch");
        var own = TallyCounter.CardOf(await new TallyCounter(client).OpenAsync(), "moving");
        own.SetAttribute("action", $"{TallyCounter.Address}?office=oe-branch");

        using var response = await client.SubmitAsync(own, new Dictionary<string, string?> { ["Delta"] = "1" });

        Assert.Empty(page.QuerySelectorAll("[data-cards] form"));
        Assert.Equal(4, page.QuerySelectorAll("[data-today]").Length);
        Assert.Contains("ここでは今日の様子を見るだけです", page.QuerySelector("main")!.Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("honcho", 0)]
    [InlineData("oe", 4)]
    public async Task TheCards_AreWhatThePersonsUnitCounts(string user, int cards)
    {
        var page = await new TallyCounter(await portal.ClientOfAsync(user)).OpenAsync();
        Assert.Equal(cards, page.QuerySelectorAll("[data-cards] form").Length);
    }

    [Fact]
    public async Task AWardSectionsCounter_LeavesOutWhatAnotherSectionCounts()
    {
        var page = await new TallyCounter(await portal.ClientOfAsync("chuo-kumin")).OpenAsync();
        Assert.NotNull(TallyCounter.CardOf(page, "moving"));
        Assert.Null(TallyCounter.CardOf(page, "tax-certificate"));
    }

    [Fact]
    public async Task AnUnknownOffice_IsNotFound()
    {
        using var response = await (await portal.ClientOfAsync("oe")).GetAsync($"{TallyCounter.Address}?office=atlantis");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<IHtmlDocument> ClickedAsync(string item, int delta)
    {
        var counter = new TallyCounter(await portal.ClientOfAsync("oe"));
        using var response = await counter.ClickAsync(TallyCounter.CardOf(await counter.OpenAsync(), item), delta);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return await counter.OpenAsync();
    }

    private static string Notice(IHtmlDocument page) => page.QuerySelector("main > .notice .notice-title")!.Text().Trim();
}
