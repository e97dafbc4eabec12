using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Listing;

public sealed class FindingProposalsTests(SampleProposalsPortal samples) : IClassFixture<SampleProposalsPortal>
{
    [Fact]
    public async Task ThePlanner_SeesWhatWaits_InTheHeaderTheTabAndTheRow()
    {
        var page = await (await samples.AsAsync("honcho")).GetPageAsync("/proposals");

        var tab = Tab(page, "自分の番");
        var number = tab.QuerySelector(".count")!.TextContent;
        Assert.Contains("has-mine", tab.ClassName, StringComparison.Ordinal);
        Assert.Equal($"自分の番が {number}件", page.QuerySelector(".areas .waiting-count")!.TextContent);
        Assert.Equal(number, $"{page.QuerySelectorAll("tr.mine").Length}");
        var first = page.QuerySelector("table.proposals tbody tr")!;
        Assert.Equal("待合の番号札を更新する", first.QuerySelector("a.main")!.TextContent);
        Assert.Matches("あなたの番市民課", Text(first.QuerySelector(".turn")!).Replace(" ", "", StringComparison.Ordinal));
        Assert.Matches(@"^回答 11月\d+日（.）\d+営業日超過$", Text(first.QuerySelector(".due")!).Replace(" 4", "4", StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("h1 + .chip.sample"));
        Assert.Null(page.QuerySelector("a[href='/proposals/new']"));
    }

    [Fact]
    public async Task Tabs_ShowTheirOwn_AndKeepTheFilters()
    {
        var client = await samples.AsAsync("honcho");
        var page = await client.GetPageAsync("/proposals?ward=chuo&sort=newest");

        Assert.Equal(["すべて", "自分の番", "遅れ", "進行中", "採択・実施中", "回答済み"], page.QuerySelectorAll(".tabs a").Select(tab => tab.FirstChild!.TextContent));
        var open = Tab(page, "進行中");
        Assert.Equal("/proposals?tab=open&ward=chuo&sort=newest", open.GetAttribute("href"));
        var shown = await client.GetPageAsync(open.GetAttribute("href")!);
        Assert.Equal(open.QuerySelector(".count")!.TextContent, $"{shown.QuerySelectorAll("table.proposals tbody tr").Length}");
        Assert.All(shown.QuerySelectorAll("table.proposals tbody th small"), small => Assert.Contains("（中央区）", small.TextContent, StringComparison.Ordinal));
        Assert.Equal("page", Tab(shown, "進行中").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task TheOrder_IsChosenBesideTheList_AndSentWithTheFilters_WithoutScript()
    {
        var client = await samples.AsAsync("honcho");
        var page = await client.GetPageAsync("/proposals?tab=open&ward=chuo&sort=number");

        var order = (IHtmlSelectElement)page.GetElementById("sort")!;
        Assert.Equal(["due", "newest", "number"], order.Options.Select(option => option.Value));
        Assert.Equal(("number", "/proposals", "chuo"), (order.Value, order.Form!.GetAttribute("action"), ((IHtmlSelectElement)order.Form.Elements["ward"]!).Value));
        Assert.Single(page.QuerySelectorAll("[name=sort]"));
        Assert.Equal(order.Form, ((IHtmlButtonElement)page.QuerySelector(".orders button")!).Form);
        var numbers = page.QuerySelectorAll("td.number").Select(cell => int.TryParse(cell.TextContent.Split('-')[^1], out var number) ? number : int.MaxValue).ToList();
        Assert.Equal(numbers.Order(), numbers);
    }

    [Fact]
    public async Task AnotherWard_SeesNeitherDraftsNorWhatIsInTheWard_ButTheirOwnPeopleDo()
    {
        var (own, other) = (await samples.AsAsync("oe"), await samples.AsAsync("hanazono"));

        Assert.Contains("待ち時間の目安を入口に掲示する", await TitlesAsync(own, "/proposals?state=draft"));
        Assert.DoesNotContain("待ち時間の目安を入口に掲示する", await TitlesAsync(other, "/proposals?state=draft"));
        Assert.Empty(await TitlesAsync(other, "/proposals?q=待ち時間の目安"));
        Assert.DoesNotContain("待ち時間の目安", await (await other.GetAsync("/proposals.csv")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("介護の相談を月1回出張所で受ける", await TitlesAsync(other, "/proposals?tab=mine"));
        Assert.NotNull((await own.GetPageAsync("/proposals")).QuerySelector("a[href='/proposals/new']"));
    }

    [Fact]
    public async Task Nonsense_IsToldInWords_AndTheRestIsShown()
    {
        var page = await (await samples.AsAsync("oe")).GetPageAsync("/proposals?ward=mars&section=x&state=lost&kind=%00&year=someday&sort=up&tab=9&page=-3&district=" + new string('あ', 300));

        var notices = page.QuerySelectorAll(".notice").Select(notice => notice.TextContent.Trim()).ToList();
        foreach (var what in (string[])["区", "課", "状態", "種別", "並び順"])
            Assert.Contains(notices, notice => notice.StartsWith($"指定された{what}はありません。", StringComparison.Ordinal));
        Assert.Contains(notices, notice => notice.StartsWith("年度は 2026 や 令和8年度", StringComparison.Ordinal));
        Assert.NotEmpty(page.QuerySelectorAll("table.proposals tbody tr"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' OR 1=1 --")]
    [InlineData("%_[]")]
    public async Task HostileWords_AreWords(string words)
    {
        var page = await (await samples.AsAsync("oe")).GetPageAsync($"/proposals?q={Uri.EscapeDataString(words)}");

        Assert.Equal(words, ((IHtmlInputElement)page.QuerySelector("#q")!).Value);
        Assert.Equal("当てはまる提案はありません", page.QuerySelector(".empty-title")!.TextContent);
    }

    [Fact]
    public async Task TheFile_HoldsWhatTheFiltersShow_InBothForms()
    {
        var client = await samples.AsAsync("honcho");
        using var csv = await client.GetAsync("/proposals.csv?tab=late");
        var lines = (await csv.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("番号,件名,状態,区,校区,提案した所属,種別,次の担当,主務課,年度,提出日,期限の種類,期限,残り（営業日）", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("待合の番号札を更新する,検討中,中央区,,大江出張所,新規事業", StringComparison.Ordinal));
        Assert.All(lines.Skip(1), line => Assert.Matches(@",(受付|回答|次の回答),\d{4}-\d\d-\d\d,-\d+,", line));

        using var excel = await client.GetAsync("/proposals.xlsx?tab=late");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", excel.Content.Headers.ContentType!.MediaType);
        using var book = SpreadsheetDocument.Open(await excel.Content.ReadAsStreamAsync(), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => error.Description));
        Assert.Equal(lines.Length + 2, book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Count());
    }

    [Fact]
    public async Task TheBoard_ShowsWhereTheyStand_AndTheWardsOwnOnlyToThoseWhoReadIt()
    {
        var (endorser, stranger) = (await (await samples.AsAsync("chuo-kacho")).GetPageAsync("/proposals/board"), await (await samples.AsAsync("honcho")).GetPageAsync("/proposals/board?ward=chuo&section=nowhere"));

        Assert.Equal(["提出", "受付", "検討中", "継続検討", "採択・一部採択", "実施中"], Columns(stranger));
        Assert.Equal("区内確認", Columns(endorser)[0]);
        var card = endorser.QuerySelector(".state-card")!;
        Assert.Equal("住民票の交付窓口を2列にする", card.QuerySelector("a")!.TextContent);
        Assert.Matches("^/proposals/[0-9]+$", card.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("あなたの番", card.TextContent, StringComparison.Ordinal);
        Assert.All(stranger.QuerySelectorAll(".card-head span:last-child"), ward => Assert.Equal("中央区", ward.TextContent));
        Assert.StartsWith("指定された課はありません", stranger.QuerySelector(".notice")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatHeadquartersOwes_IsForEverybody_TheLateFirst_AndInASentence()
    {
        var page = await (await samples.AsAsync("oe")).GetPageAsync("/proposals/obligations");

        Assert.Matches(@"期限を負っている提案は \d+件。うち \d+件 が期限を過ぎ、\d+件 が 5営業日以内に期限を迎えます。", Text(page.QuerySelector(".lead")!));
        var rows = page.QuerySelectorAll("table.owed tbody tr");
        Assert.Contains("営業日超過", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("あと", rows[^1].TextContent, StringComparison.Ordinal);
        var sections = page.QuerySelectorAll("table.statistics tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent.Trim(), row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList());
        Assert.Equal(rows.Length, sections.Where(row => row.Key != "本庁 計").Sum(row => int.Parse(row.Value[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Matches(@"^\d+\.\d日$", sections["本庁 計"][5]);
        Assert.Equal("100.0 %", sections["本庁 計"][6]);
        using var csv = await (await samples.AsAsync("oe")).GetAsync("/proposals/obligations.csv?ward=nowhere");
        Assert.Equal(rows.Length + 1, (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task TheHomePage_SaysWhatWaits_AndWhatIsLate()
    {
        var (planner, endorser, branch) = (await HomeAsync("honcho"), await HomeAsync("chuo-kacho"), await HomeAsync("hanazono"));

        Assert.Contains(Tasks(planner), task => task.StartsWith("提案の受付を待っています", StringComparison.Ordinal));
        Assert.Contains(Tasks(planner), task => task.StartsWith("提案への回答を待っています", StringComparison.Ordinal) && task.Contains("期限を過ぎています", StringComparison.Ordinal));
        Assert.Contains("1 件 提案の区内確認を待っています 「住民票の交付窓口を2列にする」中央区役所 区民課", string.Join('\n', Tasks(endorser)), StringComparison.Ordinal);
        Assert.Contains(Tasks(branch), task => task.StartsWith("提案が差し戻されました 「介護の相談を月1回出張所で受ける」", StringComparison.Ordinal));
        foreach (var page in (IHtmlDocument[])[planner, endorser, branch])
            Assert.Contains(page.QuerySelectorAll(".late-proposals tbody th"), title => title.TextContent == "待合の番号札を更新する（大江出張所）");
    }

    [Fact]
    public async Task APageSeenBefore_CostsNoQueryOfProposals()
    {
        var client = await samples.AsAsync("honcho");
        await client.GetPageAsync("/proposals?ward=higashi");
        using var log = CommandLog.Of(samples.Portal);

        await client.GetPageAsync("/proposals?ward=higashi");

        Assert.DoesNotContain(log.Commands, command => command.Contains("FROM \"Proposals\"", StringComparison.Ordinal));
        Assert.InRange(log.Commands.Count, 1, 3);
    }

    [Fact]
    public async Task AnError_AsksNothingAboutProposals()
    {
        using var response = await (await samples.AsAsync("honcho")).GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotNull((await PortalClient.ReadPageAsync(response)).QuerySelector(".areas .waiting-count"));
    }

    private async Task<IHtmlDocument> HomeAsync(string user) => await (await samples.AsAsync(user)).GetPageAsync("/");

    private static List<string> Tasks(IHtmlDocument page) => [.. page.QuerySelectorAll(".task").Select(Text)];

    private static List<string> Columns(IHtmlDocument page) => [.. page.QuerySelectorAll(".state-column h2").Select(head => head.FirstChild!.TextContent.Trim())];

    private static IElement Tab(IHtmlDocument page, string word) => page.QuerySelectorAll(".tabs a").Single(tab => tab.FirstChild!.TextContent == word);

    private static async Task<List<string>> TitlesAsync(PortalClient client, string address) =>
        [.. (await client.GetPageAsync(address)).QuerySelectorAll("a.main").Select(link => link.TextContent)];

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[])[' ', '\n', '\r', '　'], StringSplitOptions.RemoveEmptyEntries));
}
