using System.Net;
using System.Text.Json;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts;

public sealed class SendingTalliesByApiTests(CountsPortal portal) : CountsApi(portal)
{
    [Fact]
    public async Task Post_Taps_AddUp_AndAResendIsADuplicate()
    {
        var id = Guid.NewGuid();
        var first = await TapAsync(HttpStatusCode.OK, Tap("2026-11-20", 1, id: id), Tap("2026-11-20", 2));
        var again = await TapAsync(HttpStatusCode.OK, Tap("2026-11-20", 1, id: id));

        Assert.Equal(["accepted", "duplicates", "held"], first.EnumerateObject().Select(property => property.Name));
        Assert.Equal(id, again.GetProperty("duplicates")[0].GetGuid());
        Assert.Equal(3, (await DayAsync("2026-11-20")).GetProperty("counts").GetProperty("moving").GetInt32());
    }

    [Fact]
    public async Task Post_BelowZero_IsHeld_AndHeldAgain()
    {
        var id = Guid.NewGuid();
        var first = await TapAsync(HttpStatusCode.OK, Tap("2026-11-19", -1, id: id));
        var again = await TapAsync(HttpStatusCode.OK, Tap("2026-11-19", -1, id: id));

        foreach (var answer in new[] { first, again })
        {
            var held = Assert.Single(answer.GetProperty("held").EnumerateArray());
            Assert.Equal((id, "below-zero"), (held.GetProperty("id").GetGuid(), held.GetProperty("code").GetString()));
        }
    }

    [Fact]
    public async Task Post_BadLines_AreAllNamed_AndNoneIsCounted()
    {
        var problem = await TapAsync(HttpStatusCode.BadRequest,
            Tap("2026-11-18", 1), Tap("2026-11-18", 1, id: "x"), Tap("2026-11-18", 1, item: "atlantis"), Tap("2026-11-18", 1, item: "passport-issue"), Tap("2026-11-21", 1),
            Tap("2026-11-15", 1), Tap("2026-11-18", 0), Tap("2026-11-18", 10_000), Tap("2026-11-18", "1"), Tap("yesterday", 1), null);

        Assert.Equal(
            ["bad-id", "unknown-item", "item-not-handled", "future-date", "closed-day", "bad-delta", "bad-delta", "bad-delta", "bad-date", "bad-line"],
            Codes(problem));
        Assert.Empty((await DayAsync("2026-11-18")).GetProperty("counts").EnumerateObject());
    }

    [Fact]
    public async Task Post_AKnownIdWithOtherContent_IsRefused()
    {
        var id = Guid.NewGuid();
        await TapAsync(HttpStatusCode.OK, Tap("2026-11-17", 1, id: id));

        Assert.Equal(["id-reused"], Codes(await TapAsync(HttpStatusCode.BadRequest, Tap("2026-11-17", 2, id: id))));
        Assert.Equal(1, (await DayAsync("2026-11-17")).GetProperty("counts").GetProperty("moving").GetInt32());
    }

    [Theory]
    [InlineData("hanazono")]
    [InlineData("chuo-kumin")]
    [InlineData("honcho")]
    public async Task Post_AnotherOfficesTap_IsForbidden(string userName)
    {
        var stranger = await Portal.ClientOfAsync(userName);
        JsonElement problem = await SendAsync(stranger, HttpStatusCode.Forbidden, HttpMethod.Post, Tallies, new { office = Office, lines = new[] { Tap("2026-11-16", 1) } });
        Assert.Matches("権限", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Post_AnUnknownOffice_IsABadRequest()
    {
        var problem = await SendAsync(Branch, HttpStatusCode.BadRequest, HttpMethod.Post, Tallies, new { office = "atlantis", lines = new[] { Tap("2026-11-16", 1) } });
        Assert.Equal("unknown-office", problem.GetProperty("code").GetString());
    }
}
