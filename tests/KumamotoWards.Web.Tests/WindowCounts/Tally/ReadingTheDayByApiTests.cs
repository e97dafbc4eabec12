using System.Net;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Tally;

public sealed class ReadingTheDayByApiTests(CountsPortal portal) : CountsApi(portal)
{
    private const string Today = $"{Tallies}?office={Office}";

    [Fact]
    public async Task Get_SaysWhatTheOfficeHasCounted_AndWhoCounts()
    {
        await TapAsync(HttpStatusCode.OK, Tap("2026-11-20", 3));

        var day = await ReadAsync(await Branch.GetAsync(Today), HttpStatusCode.OK);

        Assert.Equal((Office, "2026-11-20", "山口 真理"), (day.GetProperty("office").GetString(), day.GetProperty("date").GetString(), day.GetProperty("name").GetString()));
        Assert.Equal(3, day.GetProperty("counts").GetProperty("moving").GetInt32());
        Assert.Equal(3, day.GetProperty("total").GetInt32());
        Assert.Equal("山口 真理", day.GetProperty("counting")[0].GetProperty("name").GetString());
        Assert.EndsWith("Z", day.GetProperty("at").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Unchanged_IsOneRow_AndACountMakesItNew()
    {
        using var first = await Branch.GetAsync(Today);
        var tag = first.Headers.ETag!.ToString();

        using (var log = CommandLog.Of(Portal))
        {
            using var again = await AskAsync(Branch, tag);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.DoesNotContain(log.Commands, command => command.Contains("DailyCounts", StringComparison.Ordinal) || command.Contains("CountLines", StringComparison.Ordinal));
            Assert.Single(log.Commands);
        }
        await TapAsync(HttpStatusCode.OK, Tap("2026-11-20", 1, "seal"));
        using var changed = await AskAsync(Branch, tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task Get_WithSomebodyElsesTag_IsAnswered()
    {
        using var first = await Branch.GetAsync(Today);
        using var other = await AskAsync(await Portal.ClientOfAsync("honcho"), first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Get_OfAnUnknownOffice_IsNotFound()
    {
        using var response = await Branch.GetAsync($"{Tallies}?office=atlantis");
        Assert.Equal("unknown-office", (await ReadAsync(response, HttpStatusCode.NotFound)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Post_WithTheInstant_KeepsIt_AndATimeOfNoPlaceIsRefused()
    {
        var id = Guid.NewGuid();
        await TapAsync(HttpStatusCode.OK, TapAt(id, "2026-11-19T23:59:30+09:00"));
        var problem = await TapAsync(HttpStatusCode.BadRequest, TapAt(Guid.NewGuid(), "2026-11-19T23:59:30"), TapAt(Guid.NewGuid(), "soon"), TapAt(Guid.NewGuid(), 5));

        Assert.Equal(["bad-at", "bad-at", "bad-at"], Codes(problem));
        var at = await Portal.WithContextAsync(db => Task.FromResult(db.CountLines.Single(line => line.ClientId == id).HappenedAt));
        Assert.Equal(new DateTime(2026, 11, 19, 14, 59, 30), at);
    }

    private static object TapAt(Guid id, object at) => new { id, item = "certificate", date = "2026-11-19", delta = 1, at };

    private static Task<HttpResponseMessage> AskAsync(PortalClient client, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Today);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return client.Http.SendAsync(request);
    }
}
