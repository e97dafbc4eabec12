using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Closing;

public sealed class ClosingPageTests : IDisposable
{
    private const string October = $"{ClosingPortal.Page}?office=oe-branch&month=2026-10";

    private readonly ClosingPortal _closing = new();

    [Fact]
    public async Task TheBoard_HasARowForEveryOffice_AndCountsTheMonthBeingClosed()
    {
        var page = await PageAsync("honcho", ClosingPortal.Page);

        Assert.Equal(21, page.QuerySelectorAll("[data-board] tbody tr").Length);
        Assert.Equal("10月", page.QuerySelector("thead .focus")!.FirstChild!.TextContent.Trim());
        Assert.Equal("期限 11/10", page.QuerySelector("thead .focus small")!.TextContent);
        Assert.Equal("サンプル", page.QuerySelector(".chip.sample")!.TextContent);
        Assert.Contains("10月分をまとめて締める", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFilter_NarrowsTheOffices_AndTheFileFollows()
    {
        var page = await PageAsync("oe", $"{ClosingPortal.Page}?ward=nishi&state=approved");
        Assert.Empty(page.QuerySelectorAll("[data-board] tbody tr"));
        Assert.Equal("当てはまる窓口はありません", page.QuerySelector(".empty-title")!.TextContent);

        using var file = await (await _closing.AsAsync("oe")).GetAsync($"{ClosingPortal.Page}.csv?year=2026&ward=chuo");
        var lines = (await file.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + 2 * 8, lines.Length);
        Assert.Contains(lines, line => line.Contains("2026-10,中央区,大江出張所,oe-branch,提出済,21,21,21,2026-11-10", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("oe", "")]
    [InlineData("hanazono", "")]
    [InlineData("honcho", "")]
    [InlineData("chuo-kumin", "差し戻す")]
    [InlineData("chuo-kacho", "承認する、差し戻す")]
    public async Task TheButtons_AreThoseOfThePerson(string user, string verbs) =>
        Assert.Equal(verbs, string.Join('、', (await PageAsync(user, October)).QuerySelectorAll(".month-steps summary").Select(each => each.TextContent)));

    [Fact]
    public async Task ReturningWithoutAReason_AsksAtTheField_AndTheMonthStays()
    {
        using var refused = await PostAsync("chuo-kacho", "return", new() { ["Reason"] = " " });
        var page = await PortalClient.ReadPageAsync(refused);

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal("差し戻す理由を入力してください。", page.QuerySelector("#reason-return-error")!.TextContent);
        Assert.Equal("#reason-return", page.QuerySelector(".error-list a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("details.confirm[open] #reason-return"));
        Assert.Single(page.QuerySelectorAll("details.confirm[open]"));
        Assert.Equal("submitted", (await _closing.MonthAsync("oe-branch")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task AReturnedMonth_ShowsWhyAndByWhom_ToTheOffice_ButNoNamesToOthers()
    {
        using var returned = await PostAsync("chuo-kacho", "return", new() { ["Reason"] = "14日を確かめてください" });
        Assert.Equal(HttpStatusCode.Redirect, returned.StatusCode);

        var office = (await PageAsync("oe", October)).QuerySelector(".month-history")!.TextContent;
        var other = (await PageAsync("hanazono", October)).QuerySelector(".month-history")!.TextContent;

        Assert.Contains("「14日を確かめてください」", office, StringComparison.Ordinal);
        Assert.Contains("田尻 健一", office, StringComparison.Ordinal);
        Assert.DoesNotContain("田尻 健一", other, StringComparison.Ordinal);
        Assert.Contains("中央区役所 区民課", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStaleForm_KeepsTheReason_AndTakesNoStep()
    {
        var page = await PageAsync("chuo-kacho", October);
        await _closing.StepAsync("chuo-kumin", "return", reason: "先に差し戻した");
        await _closing.StepAsync("oe", "submit");
        var client = await _closing.AsAsync("chuo-kacho");

        using var stale = await client.SubmitAsync(PortalClient.FormIn(page, $"{ClosingPortal.Page}/oe-branch/2026-10/return"), new Dictionary<string, string?> { ["Reason"] = "書きかけの理由" });

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var again = await PortalClient.ReadPageAsync(stale);
        Assert.Contains("表示したあとで、10月分の内容が変わりました。", again.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("書きかけの理由", ((IHtmlTextAreaElement)again.QuerySelector("#reason-return")!).Value);
    }

    [Fact]
    public async Task AForgedForm_OfAnotherWard_MovesNothing()
    {
        var client = await _closing.AsAsync("chuo-kacho");
        var form = PortalClient.FormIn(await client.GetPageAsync(October), $"{ClosingPortal.Page}/oe-branch/2026-10/approve");
        form.SetAttribute("action", $"{ClosingPortal.Page}/hanazono-general-branch/2026-10/approve");

        using var answer = await client.SubmitAsync(form, new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(0, await _closing.Portal.WithContextAsync(db => db.OfficeMonthSteps.CountAsync()));
    }

    [Fact]
    public async Task Headquarters_LocksWhatItSaw_AndIsToldWhatHasChanged()
    {
        var client = await _closing.AsAsync("honcho");
        var page = await client.GetPageAsync(ClosingPortal.Page);
        var shown = page.QuerySelectorAll<IHtmlInputElement>("[name=Shown]").Select(each => each.Value).ToList();
        var form = PortalClient.FormIn(page, $"{ClosingPortal.Page}/lock-all");
        await _closing.StepAsync("honcho", "lock", office: shown[0].Split(':')[0]);

        using var answer = await client.SubmitAsync(form, new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await client.GetPageAsync($"{ClosingPortal.Page}?month=2026-10");
        Assert.Contains($"10月分を {shown.Count - 1}窓口締めました", after.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("表示したあとに変わったため締めていません", after.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?office=nowhere&month=2026-10", HttpStatusCode.NotFound)]
    [InlineData("?office=oe-branch&month=9999-99", HttpStatusCode.NotFound)]
    [InlineData("?year=%E4%BB%A4%E5%92%8C8%E5%B9%B4%E5%BA%A6&ward=%00&state=%27", HttpStatusCode.OK)]
    [InlineData("?year=2199", HttpStatusCode.OK)]
    public async Task AnOddAddress_IsNoError(string query, HttpStatusCode expected)
    {
        using var response = await (await _closing.AsAsync("oe")).GetAsync(ClosingPortal.Page + query);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task ADueDay_IsSetByHeadquarters_AndTheBoardFollows()
    {
        var client = await _closing.AsAsync("honcho");
        var address = $"{ClosingPortal.Page}/due-days?month=2026-10";
        using var bad = await client.PostFormAsync(address, new Dictionary<string, string?> { ["DueOn"] = "2026-10-20" });
        Assert.NotNull((await PortalClient.ReadPageAsync(bad)).QuerySelector("#DueOn-error"));

        using var saved = await client.PostFormAsync(address, new Dictionary<string, string?> { ["DueOn"] = "2026-11-05" });

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("2026-11-05", (await _closing.BoardAsync("2026-10")).GetProperty("dueOn").GetString());
        Assert.Equal(1, await _closing.Portal.WithContextAsync(db => db.AuditEntries.CountAsync(entry => entry.Entity == "MonthDueDay")));
    }

    public void Dispose() => _closing.Dispose();

    private async Task<IHtmlDocument> PageAsync(string user, string address) => await (await _closing.AsAsync(user)).GetPageAsync(address);

    private async Task<HttpResponseMessage> PostAsync(string user, string step, Dictionary<string, string?> fields) =>
        await (await _closing.AsAsync(user)).PostFormAsync(October, fields, $"{ClosingPortal.Page}/oe-branch/2026-10/{step}");
}
