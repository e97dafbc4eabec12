using System.Net;
using AngleSharp.Html.Dom;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Recording;

/// <summary>Headquarters switches months of the branch that were entered day by day. Each test has a month of its own.</summary>
public sealed class SwitchingTheRecordingTests(CountsPortal portal) : IClassFixture<CountsPortal>
{
    private const string Path = "/window-counts/recording";

    [Fact]
    public async Task DaysBecomeOneFigure_AndThePageSaysWhatStandsThen()
    {
        await SetAsync("2026-05-11", 12);
        await SetAsync("2026-05-12", 7);
        var page = await OpenAsync("honcho", Month(5));
        Assert.Equal("日ごとに記録されています。2日分、合計 19件です。", Lead(page));
        Assert.Equal(["5月11日（月） 12", "5月12日（火） 7", "合計 19"], Rows(page));

        using var answer = await SendAsync(page, ("Reason", "報告書の合計に合わせるため"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await OpenAsync("honcho", answer.Headers.Location!.OriginalString);
        Assert.Equal("月の合計 19件で記録されています。", Lead(after));
        Assert.Equal("大江出張所　住民異動　令和8年5月の記録のしかたを切り替えました", after.QuerySelector(".notice.success .notice-title")!.TextContent);
        Assert.Contains("切り替える前の日ごとの件数に戻す（2日分、合計 19件、差 ±0）", after.QuerySelector("form.form")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheEarlierDays_StandAgain_AndTheHistoryTellsBoth()
    {
        await SetAsync("2026-06-10", 12);
        using (await SendAsync(await OpenAsync("honcho", Month(6)), ("Reason", "合計だけ分かるため"))) { }

        using var answer = await SendAsync(await OpenAsync("honcho", Month(6)), ("Parts", "earlier"), ("Reason", "日ごとの数が見つかったため"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("日ごとに記録されています。1日分、合計 12件です。", Lead(await OpenAsync("honcho", Month(6))));
        var history = await OpenAsync("oe", "/window-counts/history?office=oe-branch&item=moving&from=2026-06-01&to=2026-06-30");
        Assert.Equal(
            ["空欄 → 12 「月の合計を日ごとの記録に切替：日ごとの数が見つかったため」", "12 → 空欄 「月の合計を日ごとの記録に切替：日ごとの数が見つかったため」", "空欄 → 12 「日ごとの記録を月の合計に切替：合計だけ分かるため」", "12 → 空欄 「日ごとの記録を月の合計に切替：合計だけ分かるため」", "空欄 → 12 "],
            history.QuerySelectorAll(".history-lines tbody tr").Select(line => $"{line.QuerySelector(".change")!.TextContent.Trim()} {line.QuerySelectorAll("small").FirstOrDefault(small => small.TextContent.StartsWith('「'))?.TextContent}"));
        Assert.Equal($"{Path}?office=oe-branch&item=moving&year=2026&month=6", history.QuerySelectorAll(".page-actions a").Single(link => link.TextContent == "記録のしかた").GetAttribute("href"));
    }

    [Fact]
    public async Task AnotherFigure_InAnyDigits_IsTakenOnceTheDifferenceIsKnown()
    {
        await SetAsync("2026-07-10", 12);

        using var asked = await SendAsync(await OpenAsync("honcho", Month(7)), ("Count", "１，０１２"), ("Reason", "報告書の合計に合わせるため"));

        var page = await PortalClient.ReadPageAsync(asked);
        Assert.Equal(["入力した合計は、いまの件数の足し算（12）と違います。違いを確かめてから、印を付けてください。"], Errors(page));
        Assert.Equal(["12", "1,012", "+1,000"], page.QuerySelectorAll(".recording-difference td").Select(cell => cell.TextContent));
        Assert.Equal("報告書の合計に合わせるため", ((IHtmlTextAreaElement)page.GetElementById("Reason")!).Value);
        using var taken = await SendAsync(page, ("AcceptsDifference", "true"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal("月の合計 1,012件で記録されています。", Lead(await OpenAsync("honcho", Month(7))));
    }

    [Theory]
    [InlineData("Count", "十二", "0 以上の整数で入力してください（例：12）")]
    [InlineData("Count", "", "合計の件数を入力してください（例：295）")]
    [InlineData("Reason", " ", "切り替える理由を入力してください")]
    public async Task WhatIsMissing_IsSaidAtItsField(string field, string value, string message)
    {
        await SetAsync("2026-08-10", 12);

        using var answer = await SendAsync(await OpenAsync("honcho", Month(8)), ("Reason", "報告書の合計に合わせるため"), (field, value));

        var page = await PortalClient.ReadPageAsync(answer);
        Assert.Equal([message], Errors(page));
        Assert.Equal("true", page.GetElementById(field)!.GetAttribute("aria-invalid"));
        Assert.True(page.QuerySelector("details.confirm")!.HasAttribute("open"));
    }

    [Fact]
    public async Task WhatChangedMeanwhile_IsShownBeforeItIsSwitched()
    {
        await SetAsync("2026-09-10", 12);
        var page = await OpenAsync("honcho", Month(9));
        await SetAsync("2026-09-11", 3);

        using var answer = await SendAsync(page, ("Reason", "報告書の合計に合わせるため"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var now = await PortalClient.ReadPageAsync(answer);
        Assert.Equal("日ごとに記録されています。2日分、合計 15件です。", Lead(now));
        Assert.StartsWith("まだ切り替えていません。", Errors(now).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondClick_IsAnsweredAsTheFirst()
    {
        await SetAsync("2026-04-10", 12);
        var page = await OpenAsync("honcho", Month(4));
        using (await SendAsync(page, ("Reason", "報告書の合計に合わせるため"))) { }

        using var again = await SendAsync(page, ("Reason", "報告書の合計に合わせるため"));

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("月の合計 12件で記録されています。", Lead(await OpenAsync("honcho", Month(4))));
    }

    [Fact]
    public async Task ABranch_SeesWhatStands_AndWhoSwitches()
    {
        var page = await OpenAsync("oe", $"{Path}?office=oe-branch&item=moving&year=2013");

        Assert.Equal("年度の合計 2,882件で記録されています。", Lead(page));
        Assert.Equal("切り替えるのは本庁の主務課です。", page.QuerySelector(".notice .notice-title")!.TextContent);
        Assert.DoesNotContain(page.Forms, form => form.Method == "post" && form.GetAttribute("action")!.StartsWith(Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AMonthOfAPublishedYear_LeadsToItsYear() =>
        Assert.Contains((await OpenAsync("honcho", $"{Path}?office=oe-branch&item=moving&year=2013&month=5")).QuerySelectorAll("main a"), link =>
            link.GetAttribute("href") == $"{Path}?office=oe-branch&item=moving&year=2013");

    [Fact]
    public async Task ARefusedImport_LeadsHere_WithItsFigure()
    {
        await SetAsync("2026-10-14", 12);
        var client = await portal.ClientOfAsync("oe");
        using var sent = await client.SendFileAsync("/window-counts/import", "件数.csv", CountFiles.Csv("年月,窓口,件数区分,件数", "2026-10,大江出張所,住民異動,300"));
        var check = await client.GetPageAsync(sent.Headers.Location!.OriginalString);

        var why = check.QuerySelector(".import-rows .why")!;
        Assert.Contains("切り替えるときは本庁の主務課に依頼してください。", why.TextContent, StringComparison.Ordinal);
        var address = why.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal($"{Path}?office=oe-branch&item=moving&year=2026&month=10&figure=300", address);
        var page = await OpenAsync("honcho", address);
        Assert.Equal(["12", "300", "+288"], page.QuerySelectorAll(".recording-difference td").Select(cell => cell.TextContent));
        Assert.True(page.QuerySelector("details.confirm")!.HasAttribute("open"));
    }

    [Fact]
    public async Task ADayUnderOneFigure_SaysSo_AndIsOtherwiseAsAlways()
    {
        await SetAsync("2026-01-13", 12);
        using (await SendAsync(await OpenAsync("honcho", $"{Path}?office=oe-branch&item=moving&year=2025&month=1"), ("Reason", "報告書の合計に合わせるため"))) { }

        var page = await OpenAsync("oe", "/window-counts/daily?office=oe-branch&date=2026-01-13");

        var notice = page.QuerySelectorAll(".notice").Single(each => each.TextContent.Contains("合計で記録されている区分があります", StringComparison.Ordinal));
        Assert.Equal($"{Path}?office=oe-branch&item=moving&year=2025&month=1", notice.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("月の合計で記録", page.QuerySelector("tr.item .status")!.TextContent.Trim());
        Assert.Null(page.QuerySelector("tr.item")!.QuerySelector("input"));
        Assert.NotEmpty(page.QuerySelectorAll("input.count-input"));
    }

    [Theory]
    [InlineData(OfficeMonthState.Submitted, "2026年2月分は提出済みです。区役所の担当課が差し戻すと切り替えられます。")]
    [InlineData(OfficeMonthState.Locked, "2026年2月分は締められています。「月の締め」で再開すると切り替えられます。")]
    public async Task AClosedMonth_SaysWhatToDo_AndRefusesASwitchThatWasOpenBefore(OfficeMonthState state, string words)
    {
        await StateAsync(OfficeMonthState.Open);
        await SetAsync("2026-02-10", 12);
        var open = await OpenAsync("honcho", $"{Path}?office=oe-branch&item=moving&year=2025&month=2");
        await StateAsync(state);

        using var answer = await SendAsync(open, ("Reason", "報告書の合計に合わせるため"));

        Assert.Equal([words], Errors(await PortalClient.ReadPageAsync(answer)));
        var page = await OpenAsync("honcho", $"{Path}?office=oe-branch&item=moving&year=2025&month=2");
        Assert.Equal(words, page.QuerySelector(".notice .notice-title")!.TextContent);
        Assert.Equal("/window-counts/closing?office=oe-branch&month=2026-02#detail", page.QuerySelector(".notice a")!.GetAttribute("href"));
        await StateAsync(OfficeMonthState.Open);
    }

    [Theory]
    [InlineData("office=nowhere&item=moving&year=2026", "office", "指定された窓口はありません")]
    [InlineData("office=oe-branch&item=nothing&year=2026", "item", "指定された件数区分はありません")]
    [InlineData("office=oe-branch&item=moving&year=2030", "year", "までの年度を選んでください")]
    [InlineData("office=oe-branch&item=moving&year=2026&month=13", "month", "月を選び直してください")]
    public async Task WhatCannotBeRead_IsSaidBesideItsField(string query, string field, string message)
    {
        var page = await OpenAsync("honcho", $"{Path}?{query}");

        var input = page.GetElementById(field)!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains(message, page.GetElementById(input.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".lead"));
    }

    private static string Month(int month) => $"{Path}?office=oe-branch&item=moving&year=2026&month={month}";

    private async Task<IHtmlDocument> OpenAsync(string user, string address) => await (await portal.ClientOfAsync(user)).GetPageAsync(address);

    private async Task<HttpResponseMessage> SendAsync(IHtmlDocument page, params (string Field, string Value)[] fields)
    {
        var client = await portal.ClientOfAsync("honcho");
        var values = new Dictionary<string, string?>();
        foreach (var (field, value) in fields) values[field] = value;
        return await client.SubmitAsync(PortalClient.FormIn(page, Path), values);
    }

    private async Task SetAsync(string date, int count)
    {
        var client = await portal.ClientOfAsync("oe");
        using var read = await client.GetAsync($"/api/v1/window-counts/daily?office=oe-branch&from={date}&to={date}");
        if ((await read.Content.ReadAsStringAsync()).Contains($"\"moving\":{count}", StringComparison.Ordinal)) return;
        using var response = await client.SendJsonAsync(HttpMethod.Put,
            "/api/v1/window-counts/daily", new { office = "oe-branch", lines = new[] { new { id = Guid.NewGuid(), date, item = "moving", count, expected = (int?)null, reason = (string?)null } } });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private Task<int> StateAsync(OfficeMonthState state) => portal.WithContextAsync(async db =>
    {
        var row = await db.OfficeMonths.SingleOrDefaultAsync(month => month.Month == new DateOnly(2026, 2, 1));
        if (row is not null) db.Entry(row).Property(each => each.State).CurrentValue = state;
        return await db.SaveChangesAsync();
    });

    private static string Lead(IHtmlDocument page) => page.QuerySelector(".lead")!.TextContent;

    private static IEnumerable<string> Rows(IHtmlDocument page) =>
        page.QuerySelectorAll(".recording-parts :is(tbody, tfoot) tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent)));

    private static List<string> Errors(IHtmlDocument page) => [.. page.QuerySelectorAll(".error-list li").Select(error => error.TextContent.Trim())];
}
