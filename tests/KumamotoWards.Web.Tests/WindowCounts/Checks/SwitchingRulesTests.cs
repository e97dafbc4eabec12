using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Checks;

public sealed class SwitchingRulesTests(CountsPortal portal) : ChecksScene(portal)
{
    private const string Rules = Checks + "/rules";
    private const string Companion = Rules + "/companion-item";

    [Fact]
    public async Task TheList_SaysEveryRule_AndWhatItFound()
    {
        await OddAsync("2026-11-02");
        await OddAsync("2026-11-02", "seal", 400, reason: "催し");

        var page = await OpenAsync(Rules, "honcho");

        Assert.Equal(5, page.QuerySelectorAll(".rules tbody tr").Length);
        var row = page.QuerySelectorAll(".rules tbody tr").Single(row => row.TextContent.Contains("その月・その曜日の平年の幅"));
        Assert.Equal(["2", "2", "1", "1", "0", "なし"], row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        var file = Encoding.UTF8.GetString(await (await Portal.ClientOfAsync("honcho")).Http.GetByteArrayAsync($"{Rules}.csv"));
        Assert.Contains("unusual-count,平年と違う数,2,中央区,oe-branch,大江出張所,2,1,1,0,使う,,,", file);
    }

    [Fact]
    public async Task AWardSection_SwitchesItsOwnOffices_WithAReasonThatAllSee()
    {
        var page = await OpenAsync(Companion, "chuo-kumin");
        Assert.Equal(["", "chuo-ward-office", Branch], page.QuerySelectorAll<IHtmlOptionElement>("#Office option").Select(option => option.Value));

        using var response = await SwitchAsync("chuo-kumin", Branch, "off", "改装で窓口を分けた");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("大江出張所で「いつも一緒の区分」を使わないことにしました", Text(await OpenAsync(Companion, "chuo-kumin"), ".notice"));
        Assert.Contains("使わない 改装で窓口を分けた 令和8年（2026年）11月20日から 松尾 直樹", await RowAsync("oe"));
        Assert.Contains("改装で窓口を分けた", await RowAsync("hanazono"));
        Assert.DoesNotContain("松尾", await RowAsync("hanazono"));

        (await SwitchAsync("honcho", Branch, "on", "改装が終わった")).Dispose();
        Assert.EndsWith("使う", await RowAsync("oe"));
    }

    [Theory]
    [InlineData("chuo-kumin", OtherWards)]
    [InlineData("hanazono", OtherWards)]
    public async Task AnotherWardsOffice_AndAnOfficeItself_AreNotOnesToSwitch(string user, string office)
    {
        using var response = await SwitchAsync(user, office, "off", "理由");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.EndsWith("使う", await RowAsync("honcho", "花園総合出張所"));
    }

    [Fact]
    public async Task WithoutOfficeStateOrReason_ThePageSaysWhatIsMissing()
    {
        using var response = await SwitchAsync("chuo-kumin", "", null, "");

        var page = await PortalClient.ReadPageAsync(response);
        Assert.Equal(
            ["窓口を選んでください", "「使わない」か「使う」を選んでください", "切り替える理由を入力してください"],
            page.QuerySelectorAll(".error-list li").Select(item => item.TextContent.Trim()));
    }

    [Fact]
    public async Task ARuleThatIsNot_IsNotFound() => Assert.Equal(HttpStatusCode.NotFound, (await (await Portal.ClientOfAsync("oe")).GetAsync($"{Rules}/luck")).StatusCode);

    private async Task<string> RowAsync(string user, string office = "大江出張所") => string.Join(' ', (await OpenAsync(Companion, user)).QuerySelectorAll(".rule-offices tbody tr")
        .Single(row => row.TextContent.Contains(office)).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<HttpResponseMessage> SwitchAsync(string user, string office, string? state, string reason)
    {
        var client = await Portal.ClientOfAsync(user);
        List<KeyValuePair<string, string>> fields = [new("Office", office), new("Reason", reason)];
        if (state is not null) fields.Add(new("State", state));
        using var request = new HttpRequestMessage(HttpMethod.Post, Companion) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-CSRF-TOKEN", await client.TokenAsync());
        return await client.Http.SendAsync(request);
    }
}
