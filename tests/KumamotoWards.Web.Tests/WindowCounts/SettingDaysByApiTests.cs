using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts;

public sealed class SettingDaysByApiTests(CountsPortal portal) : CountsApi(portal)
{
    [Fact]
    public async Task Put_ANumber_ReadsBack_WithBlanksAbsent()
    {
        var saved = await PutAsync(HttpStatusCode.OK, Line("2026-11-20", 12), Line("2026-11-20", 0, item: "seal"), Line("2026-11-20", null, item: "certificate"));

        Assert.Equal(3, saved.GetProperty("accepted").GetArrayLength());
        var day = await DayAsync("2026-11-20");
        Assert.Equal("""{"date":"2026-11-20","status":"open","businessDay":true,"counts":{"moving":12,"seal":0}}""", day.GetRawText());
    }

    [Fact]
    public async Task Get_ASpan_HasEveryDay()
    {
        using var response = await Branch.GetAsync($"{Daily}?office={Office}&from=2026-11-01&to=2026-11-30");
        var body = await ReadAsync(response, HttpStatusCode.OK);

        Assert.Equal(Office, body.GetProperty("office").GetString());
        var days = body.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(30, days.Count);
        Assert.Equal(["2026-11-03", "2026-11-23"], days.Where(day => !day.GetProperty("businessDay").GetBoolean())
            .Select(day => DateOnly.Parse(day.GetProperty("date").GetString()!)).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(day => $"{day:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("from=2026-11-01", HttpStatusCode.BadRequest)]
    [InlineData("from=2026-11-31&to=2026-12-01", HttpStatusCode.BadRequest)]
    [InlineData("from=2026-11-02&to=2026-11-01", HttpStatusCode.BadRequest)]
    [InlineData("from=2010-01-01&to=2026-11-01", HttpStatusCode.BadRequest)]
    [InlineData("from=令和8年&to=%00", HttpStatusCode.BadRequest)]
    public async Task Get_ABadSpan_IsRefusedInJapanese(string query, HttpStatusCode status)
    {
        using var response = await Branch.GetAsync($"{Daily}?office={Office}&{query}");
        Assert.Contains("from", (await ReadAsync(response, status)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnUnknownOffice_IsNotFound()
    {
        using var response = await Branch.GetAsync($"{Daily}?office=atlantis&from=2026-11-01&to=2026-11-30");
        Assert.Equal("unknown-office", (await ReadAsync(response, HttpStatusCode.NotFound)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Put_Twice_CountsOnce()
    {
        var line = Line("2026-11-19", 12);
        await PutAsync(HttpStatusCode.OK, line);
        await PutAsync(HttpStatusCode.OK, Line("2026-11-19", 13, expected: 12));

        var again = await PutAsync(HttpStatusCode.OK, line);

        Assert.Equal(1, again.GetProperty("duplicates").GetArrayLength());
        Assert.Equal(13, (await DayAsync("2026-11-19")).GetProperty("counts").GetProperty("moving").GetInt32());
    }

    [Fact]
    public async Task Put_OnAChangedCell_ShowsBothValues_AndSavesNothing()
    {
        await PutAsync(HttpStatusCode.OK, Line("2026-11-18", 15));

        var problem = await PutAsync(HttpStatusCode.Conflict, Line("2026-11-18", 14, expected: 12), Line("2026-11-18", 7, item: "seal"));

        Assert.Equal("changed-meanwhile", problem.GetProperty("code").GetString());
        var conflict = Assert.Single(problem.GetProperty("conflicts").EnumerateArray());
        Assert.Equal(["item", "date", "expected", "actual", "by", "at", "kind"], conflict.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("moving", 12, 15, "entry"), (conflict.GetProperty("item").GetString(), conflict.GetProperty("expected").GetInt32(), conflict.GetProperty("actual").GetInt32(), conflict.GetProperty("kind").GetString()));
        Assert.False((await DayAsync("2026-11-18")).GetProperty("counts").TryGetProperty("seal", out _));
    }

    [Fact]
    public async Task Put_BadLines_AreAllNamed()
    {
        var problem = await PutAsync(HttpStatusCode.BadRequest,
            Line("2026-11-17", 1, id: "no guid"), Line("17.11.2026", 1), Line("2026-11-17", "多い"), Line("2026-11-17", 1.5), Line("2026-11-17", -3),
            Line("2026-11-17", 1, expected: "x"), Line("2026-11-17", 1, item: "atlantis"), null, Line("2026-11-22", 1), Line("2030-11-22", 1), new { id = Guid.NewGuid(), date = "2026-11-17", item = "moving" });

        Assert.Equal(
            ["bad-id", "bad-date", "bad-count", "bad-count", "bad-count", "bad-expected", "unknown-item", "bad-line", "future-date", "future-date", "missing-count"],
            Codes(problem));
        Assert.Equal(Enumerable.Range(0, 11), problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData("grid", HttpStatusCode.OK)]
    [InlineData("entry", HttpStatusCode.OK)]
    [InlineData("tally", HttpStatusCode.BadRequest)]
    [InlineData("Grid", HttpStatusCode.BadRequest)]
    public async Task Put_NamesTheWayItComesBy(string kind, HttpStatusCode status)
    {
        var answer = await SendAsync(Branch, status, HttpMethod.Put, Daily, new { office = Office, kind, lines = new[] { Line(kind == "grid" ? "2026-11-10" : "2026-11-11", 5) } });
        if (status == HttpStatusCode.BadRequest) Assert.Equal("bad-kind", answer.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Put_TwoLinesForOneCell_IsABadRequest() =>
        Assert.Equal(["duplicate-cell"], Codes(await PutAsync(HttpStatusCode.BadRequest, Line("2026-11-17", 1), Line("2026-11-17", 2))));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"office":"oe-branch","lines":{}}""")]
    [InlineData("""{"office":"oe-branch","lines":"x"}""")]
    [InlineData("""{"office":"oe-branch"}""")]
    [InlineData("""{"office":"oe-branch","lines":[]}""")]
    [InlineData("""{"office":7,"lines":[{}]}""")]
    [InlineData("""{"lines":[{}]}""")]
    public async Task ABodyThatIsNone_IsABadRequestInJapanese(string body)
    {
        foreach (var (method, address) in new[] { (HttpMethod.Put, Daily), (HttpMethod.Post, Tallies) })
        {
            using var request = new HttpRequestMessage(method, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Add("X-CSRF-TOKEN", await Branch.TokenAsync());
            using var response = await Branch.Http.SendAsync(request);
            Assert.Matches(@"[ぁ-ん]", (await ReadAsync(response, HttpStatusCode.BadRequest)).GetProperty("detail").GetString());
        }
    }

    [Fact]
    public async Task MoreThanAThousandLines_AreABadRequest()
    {
        var lines = Enumerable.Range(0, 1001).Select(_ => (object?)Tap("2026-11-20", 1)).ToArray();
        Assert.Equal("bad-line-count", (await TapAsync(HttpStatusCode.BadRequest, lines)).GetProperty("code").GetString());
        Assert.Equal("bad-line-count", (await PutAsync(HttpStatusCode.BadRequest, lines)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("hanazono", HttpStatusCode.Forbidden)]
    [InlineData("honcho", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("chuo-kumin", HttpStatusCode.BadRequest)]
    public async Task Put_AnotherOfficesDay_IsRefused(string userName, HttpStatusCode status)
    {
        var stranger = await Portal.ClientOfAsync(userName);
        await SendAsync(stranger, status, HttpMethod.Put, Daily, new { office = Office, lines = new[] { Line("2026-11-16", 1) } });
        Assert.Empty((await DayAsync("2026-11-16")).GetProperty("counts").EnumerateObject());
    }

    [Fact]
    public async Task Put_ByTheWardOffice_WithAReason_IsSaved()
    {
        var ward = await Portal.ClientOfAsync("chuo-kumin");
        await SendAsync(ward, HttpStatusCode.OK, HttpMethod.Put, Daily, new { office = Office, onBehalfReason = "所長が出張のため", lines = new[] { Line("2026-11-13", 4) } });
        Assert.Equal(4, (await DayAsync("2026-11-13")).GetProperty("counts").GetProperty("moving").GetInt32());
    }

    [Fact]
    public async Task WithoutAToken_NothingIsWritten()
    {
        using var response = await Branch.Http.PutAsync(Daily, JsonContentOf(new { office = Office, lines = new[] { Line("2026-11-12", 1) } }));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty((await DayAsync("2026-11-12")).GetProperty("counts").EnumerateObject());
    }

    [Fact]
    public async Task WithoutSignIn_TheApiAnswers401()
    {
        using var nobody = Portal.NewClient();
        using var response = await nobody.GetAsync($"{Daily}?office={Office}&from=2026-11-01&to=2026-11-02");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static StringContent JsonContentOf(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
}
