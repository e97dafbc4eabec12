using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Checks;

/// <summary>What the day's page and the home page say of what the checks found.</summary>
public sealed class AlertsElsewhereTests(CountsPortal portal) : ChecksScene(portal)
{
    [Fact]
    public async Task TheHomePage_AsksTheOfficeAndItsWard()
    {
        await OddAsync("2026-11-02");
        await OddAsync("2026-11-04", "seal", 400);

        Assert.Matches("[2-9]件　11月2日（月）・11月4日（水）.*　大江出張所　.*ほか", (await OpenAsync("/")).Body!.TextContent);
        Assert.Contains("平年と大きく違う数に理由がありません", (await OpenAsync("/", "chuo-kacho")).Body!.TextContent);
        Assert.DoesNotContain("平年と大きく違う数", (await OpenAsync("/", "hanazono")).Body!.TextContent);
        Assert.DoesNotContain("平年と大きく違う数", (await OpenAsync("/", "honcho")).Body!.TextContent);
    }

    [Fact]
    public async Task TheDay_ListsItsAlerts_AndAnAnswerShowsThere()
    {
        await OddAsync("2026-11-05");
        var page = await OpenAsync("/window-counts/daily?office=oe-branch&date=2026-11-05");
        Assert.Equal("要確認が 1件あります", Text(page, ".day-alerts h2"));
        Assert.Equal("/window-counts/checks?office=oe-branch&from=2026-11-05&to=2026-11-05", page.QuerySelector(".day-alerts a")!.GetAttribute("href"));

        (await AnswerAsync(Of("2026-11-05"), new() { ["住民異動"] = "団体の転入" })).Dispose();

        Assert.Contains("理由：団体の転入", Text(await OpenAsync("/window-counts/daily?office=oe-branch&date=2026-11-05"), ".day-alerts li"));
    }

    [Fact]
    public async Task ThePaperTotal_IsSavedWithTheDay_AndHeldAgainstIt()
    {
        await SaveDayAsync("2026-11-06", "１０５");

        var page = await OpenAsync("/window-counts/daily?office=oe-branch&date=2026-11-06");
        Assert.Equal("105", page.QuerySelector<IHtmlInputElement>("#PaperTotal")!.Value);
        Assert.Contains("1日の合計　この日の合計は 100件ですが、紙の合計は 105件です（5件少ない）", Text(page, ".day-alerts li"));

        await SaveDayAsync("2026-11-06", "100");
        Assert.Equal("", Text(await OpenAsync("/window-counts/daily?office=oe-branch&date=2026-11-06"), ".day-alerts"));
    }

    [Fact]
    public async Task APaperTotalThatIsNoNumber_IsAskedAgain_WithAllElseKept()
    {
        var page = await PortalClient.ReadPageAsync(await SendDayAsync("2026-11-09", "たくさん"));

        Assert.Equal("0 以上の整数で入力してください（例：12）", Text(page, ".paper-total .field-error"));
        Assert.Equal(("たくさん", "25"), (page.QuerySelector<IHtmlInputElement>("#PaperTotal")!.Value, page.QuerySelector<IHtmlInputElement>("[data-count]")!.Value));
    }

    [Fact]
    public async Task APaperTotalThatSomebodyElseChanged_IsNotOverwritten()
    {
        var client = await Portal.ClientOfAsync("oe");
        var old = PortalClient.FormIn(await client.GetPageAsync("/window-counts/daily?office=oe-branch&date=2026-11-10"), "/window-counts/daily");
        (await SendDayAsync("2026-11-10", "100")).Dispose();

        using var response = await client.SubmitAsync(old, new Dictionary<string, string?> { ["PaperTotal"] = "90" });

        var page = await PortalClient.ReadPageAsync(response);
        Assert.Contains("ほかの人が先に「100」に変えていました", Text(page, ".paper-total .field-error"));
        Assert.Equal("90", page.QuerySelector<IHtmlInputElement>("#PaperTotal")!.Value);
    }

    private async Task SaveDayAsync(string date, string paperTotal)
    {
        using var response = await SendDayAsync(date, paperTotal);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
    }

    private async Task<HttpResponseMessage> SendDayAsync(string date, string paperTotal)
    {
        var client = await Portal.ClientOfAsync("oe");
        var page = await client.GetPageAsync($"/window-counts/daily?office=oe-branch&date={date}");
        var fields = page.QuerySelectorAll<IHtmlInputElement>("[data-count]").ToDictionary(input => input.Name!, _ => (string?)"25");
        fields["PaperTotal"] = paperTotal;
        return await client.SubmitAsync(PortalClient.FormIn(page, "/window-counts/daily"), fields);
    }
}
