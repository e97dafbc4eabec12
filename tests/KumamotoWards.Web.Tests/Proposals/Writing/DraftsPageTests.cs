using System.Net;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Tests.WindowCounts;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Writing;

public sealed class DraftsPageTests(CountsPortal portal) : WritingPortal(portal)
{
    private const string Drafts = "/proposals/drafts";

    [Fact]
    public async Task Drafts_AreTheUnits_AndWaitingOnesTheEndorsers()
    {
        await BeginAsync(new(Whole) { ["Title"] = "大江の下書き" });
        await SendAsync(New, new(Whole) { ["Title"] = "大江から回付", ["Do"] = "submit" });

        Assert.Contains("大江の下書き", await TextAsync(Branch), StringComparison.Ordinal);
        var endorser = await TextAsync("chuo-kacho");
        Assert.Contains("区内で確認するもの", endorser, StringComparison.Ordinal);
        Assert.Contains("大江から回付", endorser, StringComparison.Ordinal);
        foreach (var other in new[] { Stranger, "honcho", "chuo-kumin" }) Assert.DoesNotContain("大江", await TextAsync(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headquarters_ReadsThatItWritesNone() => Assert.Contains("提案は、区役所の課と出張所などの職員が書きます", await TextAsync("honcho"), StringComparison.Ordinal);

    [Fact]
    public async Task AWithdrawnOne_IsCopiedIntoOneNewDraft()
    {
        var id = await BeginAsync(new(Whole) { ["Title"] = "取り下げた提案" });
        await WithdrawAsync(id);
        var client = await Portal.ClientOfAsync(Branch);
        var form = PortalClient.FormIn(await client.GetPageAsync(Drafts), $"/proposals/{id}/copy");

        var first = await AnswerAsync(await client.SubmitAsync(form, new Dictionary<string, string?>()));
        var second = await AnswerAsync(await client.SubmitAsync(form, new Dictionary<string, string?>()));

        Assert.Equal(first.Address, second.Address);
        Assert.Equal("取り下げた提案", (await OpenAsync(first.Address)).QuerySelector("#Title")!.GetAttribute("value"));
        var stranger = await Portal.ClientOfAsync(Stranger);
        var forged = PortalClient.FormIn(await stranger.GetPageAsync(New), New);
        forged.SetAttribute("action", $"/proposals/{id}/copy");
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(await stranger.SubmitAsync(forged, new Dictionary<string, string?>()))).Status);
    }

    private async Task WithdrawAsync(int id)
    {
        var client = await Portal.ClientOfAsync(Branch);
        var version = (await StoredAsync(id)).Version;
        using var response = await client.SendJsonAsync(HttpMethod.Post, $"/api/v1/proposals/{id}/withdraw", new { version });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<string> TextAsync(string user) => (await OpenAsync(Drafts, user)).QuerySelector("main")!.TextContent;
}
