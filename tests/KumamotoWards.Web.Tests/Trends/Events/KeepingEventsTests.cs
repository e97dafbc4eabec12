using System.Net;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Events;

public sealed class KeepingEventsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Path = "/trends/events";
    private const string Chart = "/trends/yearly?from=2011&to=2013";

    [Fact]
    public async Task ANewNote_IsOnTheChartAtOnce()
    {
        using var honcho = await portal.SignInAsync("honcho");
        Assert.DoesNotContain("交付時間の延長", await ChartAsync(honcho), StringComparison.Ordinal);

        using var response = await honcho.PostFormAsync(Path, Note("交付時間の延長", from: "2012-10-01"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("平成24年10月から", await ChartAsync(honcho), StringComparison.Ordinal);
        Assert.Contains("交付時間の延長", await ChartAsync(honcho), StringComparison.Ordinal);
        var list = (await honcho.GetPageAsync($"{Path}?year=2012&kind=rule")).QuerySelector("main")!.TextContent;
        Assert.Contains("本庁 市民課", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWindowThatClosedOnTheLastOfMarch_IsToldInTheYearThatEndedThen()
    {
        using var oe = await portal.SignInAsync("oe");

        var (ended, began) = (Lines(await oe.GetPageAsync($"{Path}?year=2011")), Lines(await oe.GetPageAsync($"{Path}?year=2012&kind=office-change")));

        Assert.Equal(["平成24年3月末 交通センター市民サービスコーナーの終了", "平成24年3月末 五福まちづくり交流室の終了 窓口の証明発行は平成23年度まで", "平成24年3月末 健軍文化ホールの終了 窓口の証明発行は平成23年度まで"], ended);
        Assert.Contains("平成24年4月 西区役所の拡充 前後の件数は比べられません 旧西部市民センター", began);
        Assert.DoesNotContain(began, line => line.Contains("終了", StringComparison.Ordinal));

        static IEnumerable<string> Lines(IHtmlDocument page) =>
            [.. page.QuerySelectorAll(".events tbody tr").Select(row => $"{row.QuerySelector(".when")!.TextContent} {string.Join(' ', row.QuerySelector("th")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}")];
    }

    [Fact]
    public async Task WhatIsMissing_IsSaidAtTheFields_AndTheRestIsKept()
    {
        using var honcho = await portal.SignInAsync("honcho");

        using var response = await honcho.PostFormAsync(Path, Note("", from: "2013-05-02", to: "2013-05-01"));

        var page = await PortalClient.ReadPageAsync(response);
        Assert.Equal("できごとを入力してください（例：証明書の手数料の改定）", page.QuerySelector("#Text-error")!.TextContent);
        Assert.Equal("終わった日は、始まった日と同じか、あとの日にしてください", page.QuerySelector("#To-error")!.TextContent);
        Assert.Equal("2013-05-02", ((IHtmlInputElement)page.QuerySelector("#From")!).Value);
    }

    [Fact]
    public async Task AStaleChange_ShowsBothTexts_AndSavesNothing()
    {
        using var honcho = await portal.SignInAsync("honcho");
        using (await honcho.PostFormAsync(Path, Note("窓口の移動", from: "2013-06-01"))) { }
        var address = $"{Path}/{await IdAsync("窓口の移動")}";
        var form = PortalClient.FormIn(await honcho.GetPageAsync(address), address);
        using (await honcho.PostFormAsync(address, new Dictionary<string, string?> { ["Text"] = "窓口の引っ越し" })) { }

        using var stale = await honcho.SubmitAsync(form, new Dictionary<string, string?> { ["Text"] = "窓口の移転" });

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var cells = (await PortalClient.ReadPageAsync(stale)).QuerySelectorAll("main tbody td").Select(cell => cell.TextContent).ToList();
        Assert.Equal(["窓口の引っ越し", "窓口の移転"], cells);
        await IdAsync("窓口の引っ越し");
    }

    [Fact]
    public async Task Withdrawing_WantsAReason_AndTakesItOffTheList()
    {
        using var honcho = await portal.SignInAsync("honcho");
        using (await honcho.PostFormAsync(Path, Note("まちがい", from: "2013-07-01"))) { }
        var address = $"{Path}/{await IdAsync("まちがい")}";

        using var without = await honcho.PostFormAsync(address, new Dictionary<string, string?>(), $"{address}/withdraw");
        Assert.Equal("取り下げる理由を入力してください", (await PortalClient.ReadPageAsync(without)).QuerySelector("#WithdrawalReason-error")!.TextContent);
        using var done = await honcho.PostFormAsync(address, new Dictionary<string, string?> { ["WithdrawalReason"] = "日付のまちがい" }, $"{address}/withdraw");

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.DoesNotContain("まちがい", (await honcho.GetPageAsync($"{Path}?year=2013")).QuerySelectorAll(".events th").Select(cell => cell.TextContent.Trim()));
        using var gone = await honcho.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task ABranch_ReadsTheList_AndFindsNoForm()
    {
        using var oe = await portal.SignInAsync("oe");

        var page = await oe.GetPageAsync(Path);

        Assert.Contains("熊本地震", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#add"));
    }

    [Theory]
    [InlineData("?year=soon", "#Year-error", "年度は 2011 や 平成23 のように入力してください")]
    [InlineData("?kind=magic", "#Kind-error", "種類を選び直してください。アドレスの「magic」はありません")]
    [InlineData("?place=nowhere", "#Place-error", "区・窓口を選び直してください。アドレスの「nowhere」はありません")]
    public async Task AnAddressThatNamesNothing_IsSaidAtItsField(string query, string field, string message)
    {
        using var oe = await portal.SignInAsync("oe");

        Assert.Equal(message, (await oe.GetPageAsync(Path + query)).QuerySelector(field)!.TextContent);
    }

    private static Dictionary<string, string?> Note(string text, string from, string? to = null) =>
        new() { ["NoteKind"] = "Rule", ["Text"] = text, ["From"] = from, ["To"] = to };

    private static async Task<string> ChartAsync(PortalClient client) =>
        (await client.GetPageAsync(Chart)).QuerySelector("[aria-labelledby=lines-heading] svg")!.TextContent;

    private Task<int> IdAsync(string text) => portal.WithContextAsync(db => db.TrendNotes.Where(note => note.Text == text).Select(note => note.Id).SingleAsync());
}
