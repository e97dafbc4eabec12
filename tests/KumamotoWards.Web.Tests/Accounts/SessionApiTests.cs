using System.Net.Http.Json;
using System.Text.Json;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts;

public sealed class SessionApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Session_TellsThePersonAndTheAssignmentsInForce()
    {
        using var client = await portal.SignInAsync("chuo-kacho");
        var session = await client.Http.GetFromJsonAsync<JsonElement>("/api/v1/session");
        Assert.Equal("""{"staffNumber":"D0004","name":"田尻 健一","userName":"chuo-kacho"}""", session.GetProperty("person").GetRawText());
        Assert.Equal("[\"区役所各課\"]", session.GetProperty("roles").GetRawText());
        var assignments = session.GetProperty("assignments").EnumerateArray().ToList();
        Assert.Equal(
            """{"unit":"chuo-resident-affairs","unitName":"中央区役所 区民課","role":"区役所各課","kind":"primary","isApprover":true,"office":"chuo-ward-office"}""",
            assignments[0].GetRawText());
        Assert.Equal("concurrent", assignments[1].GetProperty("kind").GetString());
        Assert.Equal("chuo-general-affairs", assignments[1].GetProperty("unit").GetString());
    }

    [Fact]
    public async Task Headquarters_WritesForNoOffice()
    {
        using var client = await portal.SignInAsync("honcho");
        var session = await client.Http.GetFromJsonAsync<JsonElement>("/api/v1/session");
        Assert.Equal(JsonValueKind.Null, session.GetProperty("assignments")[0].GetProperty("office").ValueKind);
    }

    [Fact]
    public async Task EveryPage_CarriesATokenThatTheApiTakes()
    {
        using var client = await portal.SignInAsync("oe");
        var page = await client.GetPageAsync("/help");
        Assert.NotEmpty(page.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!);
        Assert.Equal("大江出張所", page.QuerySelector(".person-unit")!.TextContent);
        Assert.Equal("山口 真理", page.QuerySelector(".person-name")!.TextContent);
    }
}
