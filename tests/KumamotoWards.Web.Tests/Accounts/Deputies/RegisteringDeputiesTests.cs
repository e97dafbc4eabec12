using System.Net;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Tests.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts.Deputies;

public sealed class RegisteringDeputiesTests : IDisposable
{
    private const string Path = "/organization/deputies";
    private const string Section = "chuo-resident-affairs";

    private readonly CountsPortal _portal = new();

    [Theory]
    [InlineData("chuo-kacho")]
    [InlineData("admin")]
    public async Task TheDecider_OrAnAdministrator_RegistersAndEndsADeputy(string user)
    {
        var client = await _portal.ClientOfAsync(user);
        using var added = await PostAsync(client, "松尾 直樹");
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);

        var page = await client.GetPageAsync($"{Path}?unit={Section}");
        Assert.Contains("松尾 直樹", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        using var ended = await client.SubmitAsync(PortalClient.FormIn(page, $"{Path}/{Section}/1/end"), new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(0, await _portal.WithContextAsync(db => db.Deputies.CountAsync()));
        Assert.Equal(2, await _portal.WithContextAsync(db => db.AuditEntries.CountAsync(entry => entry.Entity == "Deputy")));
    }

    [Fact]
    public async Task AColleague_SeesThem_ButRegistersNone()
    {
        var client = await _portal.ClientOfAsync("chuo-kumin");
        var page = await client.GetPageAsync(Path);
        Assert.Empty(page.QuerySelectorAll("#StaffMemberId"));

        using var forged = await ForgedAsync(client, Section);

        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
    }

    [Fact]
    public async Task AnotherUnits_AreNotThere()
    {
        var client = await _portal.ClientOfAsync("oe");
        using var page = await client.GetAsync($"{Path}?unit={Section}");
        using var forged = await ForgedAsync(client, Section);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, forged.StatusCode));
    }

    [Fact]
    public async Task AnEmptyForm_SaysWhatIsMissing_AndKeepsTheRest()
    {
        var client = await _portal.ClientOfAsync("chuo-kacho");

        using var answer = await client.PostFormAsync($"{Path}?unit={Section}", new Dictionary<string, string?> { ["StaffMemberId"] = "", ["ValidFrom"] = "2026-12-01", ["Reason"] = "庶務規程" }, $"{Path}/{Section}");

        var page = await PortalClient.ReadPageAsync(answer);
        Assert.Equal("代決者を選んでください。", page.QuerySelector("#StaffMemberId-error")!.TextContent);
        Assert.Equal("庶務規程", page.QuerySelector("#Reason")!.GetAttribute("value"));
        Assert.Equal("2026-12-01", page.QuerySelector("#ValidFrom")!.GetAttribute("value"));
    }

    public void Dispose() => _portal.Dispose();

    private static async Task<HttpResponseMessage> PostAsync(PortalClient client, string name)
    {
        var page = await client.GetPageAsync($"{Path}?unit={Section}");
        var option = page.QuerySelectorAll("#StaffMemberId option").Single(each => each.TextContent == name).GetAttribute("value");
        return await client.SubmitAsync(PortalClient.FormIn(page, $"{Path}/{Section}"), new Dictionary<string, string?> { ["StaffMemberId"] = option });
    }

    private static async Task<HttpResponseMessage> ForgedAsync(PortalClient client, string unit)
    {
        var fields = new Dictionary<string, string> { ["StaffMemberId"] = "1", ["Rank"] = "1", ["ValidFrom"] = "2026-11-20" };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Path}/{unit}") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-CSRF-TOKEN", await client.TokenAsync());
        return await client.Http.SendAsync(request);
    }
}
