using System.Net;
using System.Text;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Checks;

public sealed class FollowingUpAlertsTests(CountsPortal portal) : ChecksScene(portal)
{
    [Fact]
    public async Task TheQueue_SaysWhatIsOdd_AndLeadsToTheDayTheMonthAndTheHistory()
    {
        await OddAsync("2026-11-02");

        var page = await OpenAsync(Of("2026-11-02"));

        var row = Assert.Single(Rows(page));
        Assert.Contains("11月2日（月）大江出張所 住民異動 300件 11月の月曜日としては多い数です：平年 ", row);
        Assert.Contains("平年と違う数　優先度 2", row);
        Assert.Equal("大江出張所　未回答 1件", Text(page, ".alerts caption"));
        Assert.Equal(
            ["/window-counts/daily?office=oe-branch&date=2026-11-02", "/window-counts/monthly?office=oe-branch&month=2026-11", "/window-counts/history?office=oe-branch&date=2026-11-02&item=moving"],
            page.QuerySelectorAll(".alerts tbody a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("oe", "2026-11-04")]
    [InlineData("chuo-kumin", "2026-11-05")]
    public async Task TheOfficeAndItsWard_AnswerInPlace(string user, string date)
    {
        await OddAsync(date);

        using var response = await AnswerAsync(Of(date), new() { ["住民異動"] = " 団体の転入 " }, user);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var page = await OpenAsync($"{response.Headers.Location}", user);
        Assert.StartsWith("1件に理由を付けました", Text(page, ".notice"));
        Assert.Equal("未回答の確認はありません", Text(page, ".empty-title"));
        Assert.Contains("団体の転入", Assert.Single(Rows(await OpenAsync(Of(date, "answered")))));
        Assert.Equal("団体の転入", (await AlertAsync(date)).Answer);
    }

    [Fact]
    public async Task Several_GetTheSameReason_AndOneMayHaveItsOwn()
    {
        await OddAsync("2026-11-06");
        await OddAsync("2026-11-06", "seal", 400);
        await OddAsync("2026-11-06", "certificate", 500);
        var client = await Portal.ClientOfAsync("oe");
        var page = await OpenAsync(Of("2026-11-06"));
        var form = PortalClient.FormIn(page, Checks);
        foreach (var box in page.QuerySelectorAll("[data-choose]")) box.SetAttribute("checked", "");
        var own = page.QuerySelector(".alerts input[name^='Reasons']")!.GetAttribute("name")!;

        using var response = await client.SubmitAsync(form, new Dictionary<string, string?> { ["Reason"] = "催し", [own] = "団体の転入" });

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var answered = Rows(await OpenAsync(Of("2026-11-06", "answered"))).ToList();
        Assert.Equal((1, 2), (answered.Count(row => row.Contains("団体の転入")), answered.Count(row => row.Contains("催し"))));
    }

    [Fact]
    public async Task WithoutAReason_NothingIsAnswered_AndThePageSaysSo()
    {
        await OddAsync("2026-11-09");

        using var empty = await AnswerAsync(Of("2026-11-09"), []);
        Assert.Contains("理由を入力してください。同じ理由でよいものは", Text(await PortalClient.ReadPageAsync(empty), ".error-list"));

        using var tooLong = await AnswerAsync(Of("2026-11-09"), new() { ["住民異動"] = new string('あ', 201) });
        var page = await PortalClient.ReadPageAsync(tooLong);
        Assert.Equal("理由は 200字以内で入力してください", Text(page, ".alerts .field-error"));
        Assert.Equal(201, page.QuerySelector(".alerts input[name^='Reasons']")!.GetAttribute("value")!.Length);
        Assert.Equal($"#{page.QuerySelector(".alerts input[name^='Reasons']")!.Id}", page.QuerySelector(".error-list a")!.GetAttribute("href"));
        Assert.Null((await AlertAsync("2026-11-09")).Answer);
    }

    [Fact]
    public async Task TheSecondToAnswer_IsToldThatItWasDone()
    {
        await OddAsync("2026-11-10");
        var client = await Portal.ClientOfAsync("chuo-kumin");
        var form = PortalClient.FormIn(await client.GetPageAsync(Of("2026-11-10")), Checks);
        var name = form.QuerySelector("input[name^='Reasons']")!.GetAttribute("name")!;
        (await AnswerAsync(Of("2026-11-10"), new() { ["住民異動"] = "団体の転入" })).Dispose();

        using var late = await client.SubmitAsync(form, new Dictionary<string, string?> { [name] = "別の理由" });

        Assert.Contains("1件は、ほかの人が先に回答したか、数が直されていました。", Text(await OpenAsync($"{late.Headers.Location}", "chuo-kumin"), ".notice"));
        Assert.Equal("団体の転入", (await AlertAsync("2026-11-10")).Answer);
    }

    [Theory]
    [InlineData("hanazono", HttpStatusCode.Forbidden)]
    [InlineData("honcho", HttpStatusCode.Forbidden)]
    public async Task OthersSeeIt_ButDoNotAnswer(string user, HttpStatusCode expected)
    {
        await OddAsync("2026-11-11");
        var client = await Portal.ClientOfAsync(user);
        var page = await client.GetPageAsync(Of("2026-11-11"));
        Assert.Single(Rows(page));
        Assert.Empty(page.QuerySelectorAll(".alerts input"));
        var id = (await AlertAsync("2026-11-11")).Id;

        using var request = new HttpRequestMessage(HttpMethod.Post, Checks) { Content = new FormUrlEncodedContent([new($"Reasons[{id}]", "理由")]) };
        request.Headers.Add("X-CSRF-TOKEN", await client.TokenAsync());
        using var response = await client.Http.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.Null((await AlertAsync("2026-11-11")).Answer);
    }

    [Fact]
    public async Task EverybodyBeginsWithWhatTheyFollowUp()
    {
        await OddAsync("2026-11-12");
        await OddAsync("2026-11-12", office: OtherWards, user: "hanazono");

        Assert.StartsWith("大江出張所", Text(await OpenAsync(Checks), ".alerts caption"));
        Assert.StartsWith("中央区", Text(await OpenAsync(Checks, "chuo-kumin"), ".alerts caption"));
        Assert.StartsWith("花園総合出張所", Text(await OpenAsync(Checks, "hanazono"), ".alerts caption"));
        Assert.StartsWith("すべての区", Text(await OpenAsync(Checks, "honcho"), ".alerts caption"));
        Assert.DoesNotContain(Rows(await OpenAsync(Checks, "chuo-kumin")), row => row.Contains("花園"));
    }

    [Theory]
    [InlineData("from=soon", "日付は 2026-11-20 の形で指定してください。")]
    [InlineData("office=nowhere", "指定された窓口はありません。窓口を選び直してください。")]
    [InlineData("from=2026-11-20&to=2026-11-01", "「はじめの日」が「終わりの日」より後です。日付を選び直してください。")]
    public async Task AFilterThatCannotBeRead_IsSaid(string query, string words) =>
        Assert.Equal(words, Text(await OpenAsync($"{Checks}?{query}"), ".notice"));

    [Fact]
    public async Task TheFile_HasTheSameRows_AndNamesOnlyWithinTheWard()
    {
        await OddAsync("2026-11-13", reason: "団体の転入");

        var own = await FileAsync("oe");
        var others = await FileAsync("hanazono");

        Assert.StartsWith("﻿日付,区,窓口コード,窓口,件数区分,件数,規則,優先度,内容,状態,理由,回答した人", own);
        Assert.Contains("2026-11-13,中央区,oe-branch,大江出張所,住民異動,300,平年と違う数,2,", own);
        Assert.Contains(",回答済,団体の転入,山口 真理,", own);
        Assert.Contains(",回答済,団体の転入,,", others);
    }

    private async Task<string> FileAsync(string user)
    {
        var client = await Portal.ClientOfAsync(user);
        return Encoding.UTF8.GetString(await client.Http.GetByteArrayAsync($"{Checks}.csv?office={Branch}&from=2026-11-13&to=2026-11-13&state=all"));
    }
}
