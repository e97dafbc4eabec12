using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Infrastructure.Api;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Monthly;

public sealed class TrendApiTests(MonthlyPortal portal) : IClassFixture<MonthlyPortal>
{
    private const string Months = "/api/v1/trends/monthly";

    [Fact]
    public async Task Months_OfAnOffice_HaveCountsAndWhatTheyStandFor()
    {
        var answer = await GetAsync($"{Months}?from=2024&to=2026&office={MonthlyPortal.Branch}&item=moving");

        var row = answer.GetProperty("rows")[0];
        Assert.Equal(("office", "chuo", 36), (Text(row, "scope"), Text(row, "ward"), row.GetProperty("months").GetArrayLength()));
        Assert.Equal(
            """{"month":"2024-04","fiscalYear":2024,"counts":{"moving":40},"sum":40,"twelveMonths":null,"complete":true,"through":"2024-04-30","status":"final","sample":true}""",
            row.GetProperty("months")[0].GetRawText());
        Assert.Equal(
            """{"month":"2026-11","fiscalYear":2026,"counts":{"moving":30},"sum":30,"twelveMonths":null,"complete":false,"through":"2026-11-18","status":"preliminary","sample":false}""",
            row.GetProperty("months")[31].GetRawText());
        Assert.Equal(
            """{"month":"2026-12","fiscalYear":2026,"counts":{},"sum":null,"twelveMonths":null,"complete":false,"through":null,"status":"preliminary","sample":false}""",
            row.GetProperty("months")[32].GetRawText());
    }

    [Fact]
    public async Task Months_OfTheCity_ComeInPagesThatMakeTheWholeTable()
    {
        var first = await GetAsync($"{Months}?to=2026&pageSize=10");
        var (pages, total) = (first.GetProperty("pages").GetInt32(), first.GetProperty("total").GetInt32());

        var slugs = new List<string>();
        for (var page = 1; page <= pages; page++)
            slugs.AddRange((await GetAsync($"{Months}?to=2026&pageSize=10&page={page}")).GetProperty("rows").EnumerateArray().Select(row => Text(row, "slug")));

        Assert.Equal(total, slugs.Distinct().Count());
        Assert.Equal("city", slugs[^1]);
        Assert.Equal(10, first.GetProperty("rows").GetArrayLength());
        var beyond = await GetAsync($"{Months}?to=2026&pageSize=10&page=99");
        Assert.Equal(pages, beyond.GetProperty("page").GetInt32());
    }

    [Fact]
    public async Task Days_OfAnOffice_AreAllOfTheSpan()
    {
        var answer = await GetAsync($"/api/v1/trends/daily?office={MonthlyPortal.Branch}&item=moving&from=2026-11-18&to=2026-11-21");

        Assert.Equal(("office", "件"), (Text(answer, "scope"), Text(answer, "unit")));
        Assert.Equal(
            """[{"date":"2026-11-18","sum":10,"state":"whole","sample":false},{"date":"2026-11-19","sum":null,"state":"blank","sample":false},{"date":"2026-11-20","sum":null,"state":"blank","sample":false},{"date":"2026-11-21","sum":null,"state":"ahead","sample":false}]""",
            answer.GetProperty("days").GetRawText());
    }

    [Fact]
    public async Task Lists_SayWhatTheSlugsStandFor()
    {
        var office = (await GetAsync("/api/v1/offices")).GetProperty("items").EnumerateArray().Single(item => Text(item, "slug") == MonthlyPortal.Branch);
        var items = (await GetAsync("/api/v1/count-items")).GetProperty("items");
        var services = await GetAsync("/api/v1/services?pageSize=3");

        Assert.Equal(("大江出張所", "branch", "chuo", "43101"), (Text(office, "name"), Text(office, "kind"), Text(office, "ward"), Text(office, "municipalCode")));
        Assert.Equal(("moving", "件", 8), (Text(items[0], "slug"), Text(items[0], "unit"), items.GetArrayLength()));
        Assert.Equal((3, 3), (services.GetProperty("items").GetArrayLength(), services.GetProperty("pageSize").GetInt32()));
        Assert.True(services.GetProperty("total").GetInt32() > 3);
        Assert.NotEqual(0, services.GetProperty("items")[0].GetProperty("offices").GetArrayLength());
    }

    [Theory]
    [InlineData($"{Months}?to=never", "年度は 2011 や 平成23 のように指定してください。")]
    [InlineData($"{Months}?from=2026&to=2024", "おわりの年度は、はじめの年度と同じか、あとの年度にしてください。")]
    [InlineData($"{Months}?from=1990&to=2024", "一度に読めるのは 20年度までです。期間を短くしてください。")]
    [InlineData($"{Months}?office=nowhere", "窓口を選び直してください。アドレスの「nowhere」はありません。")]
    [InlineData($"{Months}?page=0", "page は 1 からの整数で指定してください。")]
    [InlineData("/api/v1/offices?pageSize=1000", "pageSize は 1 から 200 までの整数で指定してください。")]
    [InlineData("/api/v1/trends/monthly/season?year=never", "年度は 2011 や 平成23 のように入力してください。")]
    [InlineData("/api/v1/trends/offices/oe-branch?basis=none", "比較の基準は all-items、common-items、continuing-offices、unchanged-offices から選んでください。")]
    [InlineData("/api/v1/trends/wards?page=0", "page は 1 からの整数で指定してください。")]
    [InlineData("/api/v1/trends/compare", "比べる区・窓口を 2つ以上選んでください。")]
    [InlineData("/api/v1/trends/compare?scope=oe-branch&scope=nowhere", "区・窓口を選び直してください。アドレスの「nowhere」はありません。比べる区・窓口を 2つ以上選んでください。")]
    [InlineData("/api/v1/trends/events?kind=party", "種類を選び直してください。アドレスの「party」はありません。")]
    [InlineData("/api/v1/trends/population?pageSize=0", "pageSize は 1 から 200 までの整数で指定してください。")]
    [InlineData("/api/v1/trends/daily?from=2026-11-01", "to は YYYY-MM-DD の形で指定してください。")]
    [InlineData("/api/v1/trends/daily?from=2020-01-01&to=2026-11-01", "from から to までは 400日以内で、from を先の日付にしてください。")]
    [InlineData("/api/v1/trends/daily?from=2026-11-01&to=2026-11-02&item=nothing", "件数区分を選び直してください。アドレスの「nothing」はありません。")]
    public async Task BadQuery_IsRefusedInJapanese(string address, string detail)
    {
        using var client = await portal.SignInAsync("honcho");
        using var response = await client.GetAsync(address);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Null(response.Headers.ETag);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        Assert.Equal(detail, Text(problem.RootElement, "detail"));
    }

    [Theory]
    [InlineData($"{Months}?to=2026")]
    [InlineData("/api/v1/trends/daily?from=2026-11-01&to=2026-11-02")]
    [InlineData("/api/v1/trends/yearly?from=2011&to=2013")]
    [InlineData("/api/v1/trends/monthly/weekdays?year=2026")]
    [InlineData("/api/v1/trends/monthly/season?year=2026")]
    [InlineData("/api/v1/trends/offices")]
    [InlineData("/api/v1/trends/offices/oe-branch")]
    [InlineData("/api/v1/trends/wards")]
    [InlineData("/api/v1/trends/wards/nishi")]
    [InlineData("/api/v1/trends/compare?scope=oe-branch&scope=ward:nishi")]
    [InlineData("/api/v1/trends/events")]
    [InlineData("/api/v1/trends/population")]
    [InlineData("/api/v1/offices")]
    [InlineData("/api/v1/count-items")]
    [InlineData("/api/v1/services")]
    public async Task SentBackTag_IsAnsweredWithNotModified_ForThatAddressAlone(string address)
    {
        using var client = await portal.SignInAsync("hanazono");
        var tag = await TagAsync(client, address);

        using var again = await SendAsync(client, address, tag);
        using var other = await SendAsync(client, address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "page=1", tag);

        Assert.Equal((HttpStatusCode.NotModified, tag), (again.StatusCode, again.Headers.ETag));
        Assert.True(again.Headers.CacheControl is { Private: true, NoCache: true });
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task SavedCount_MakesANewTag()
    {
        using var changed = new PortalFactory();
        using var client = await changed.SignInAsync("oe");
        var tag = await TagAsync(client, Months);

        using var saved = await client.SendJsonAsync(HttpMethod.Post, "/api/v1/window-counts/tallies",
            new { office = MonthlyPortal.Branch, lines = new[] { new { id = Guid.NewGuid(), item = "moving", date = "2026-11-20", delta = 1 } } });

        saved.EnsureSuccessStatusCode();
        using var again = await SendAsync(client, Months, tag);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.NotEqual(tag, again.Headers.ETag);
    }

    [Fact]
    public async Task AskedAgain_WhatWasWrittenIsSentAgain_UntilACountIsSaved_AndOnlyToThoseSignedIn()
    {
        using var own = new PortalFactory();
        using var client = await own.SignInAsync("oe");
        using var first = await client.GetAsync(Months);
        var (tag, body) = ($"{first.Headers.ETag}", await first.Content.ReadAsByteArrayAsync());
        var kept = own.Services.GetRequiredService<KeptAnswers>();

        Assert.Equal(first.Content.Headers.ContentType!.ToString(), kept.Find(tag)!.ContentType);
        Assert.Equal(body, kept.Find(tag)!.Body);
        kept.Keep(tag, new KeptAnswer("application/json", "{}"u8.ToArray()));
        Assert.Equal("{}", await client.Http.GetStringAsync(Months));

        using var anonymous = own.CreateClient();
        using var refused = await anonymous.GetAsync(new Uri(Months, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);

        using var saved = await client.SendJsonAsync(HttpMethod.Post, "/api/v1/window-counts/tallies",
            new { office = MonthlyPortal.Branch, lines = new[] { new { id = Guid.NewGuid(), item = "moving", date = "2026-11-20", delta = 1 } } });
        Assert.NotEqual("{}", await client.Http.GetStringAsync(Months));
    }

    [Fact]
    public async Task Description_SaysUnitsAndNotModified()
    {
        using var client = await portal.SignInAsync("oe");
        using var document = JsonDocument.Parse(await client.Http.GetStringAsync("/openapi/v1.json"));

        var get = document.RootElement.GetProperty("paths").GetProperty(Months).GetProperty("get");
        Assert.Contains("単位", Text(get, "description"), StringComparison.Ordinal);
        Assert.Equal(["200", "304", "400"], get.GetProperty("responses").EnumerateObject().Select(response => response.Name).Order());
        Assert.All(get.GetProperty("parameters").EnumerateArray(), parameter => Assert.NotEmpty(Text(parameter, "description")));
    }

    [Fact]
    public async Task AnyTag_IsNoReasonToOverlookWhatIsWrongWithTheAddress()
    {
        using var client = await portal.SignInAsync("oe");

        using var response = await SendAsync(client, $"{Months}?from=いつか", EntityTagHeaderValue.Any);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task AnotherNameOfTheCity_IsAnotherAnswer()
    {
        // Two portals begin with copies of one database, down to its versions.
        using PortalFactory one = new(), same = new(), renamed = new() { CityName = "試験市" };

        var tag = await TagAsync(one);

        Assert.Equal(tag, await TagAsync(same));
        Assert.NotEqual(tag, await TagAsync(renamed));

        static async Task<EntityTagHeaderValue> TagAsync(PortalFactory portal)
        {
            using var client = await portal.SignInAsync("oe");
            return await TrendApiTests.TagAsync(client, Months);
        }
    }

    private static async Task<EntityTagHeaderValue> TagAsync(PortalClient client, string address)
    {
        using var response = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Headers.ETag!;
    }

    private static Task<HttpResponseMessage> SendAsync(PortalClient client, string address, EntityTagHeaderValue tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        return client.Http.SendAsync(request);
    }

    private async Task<JsonElement> GetAsync(string address)
    {
        using var client = await portal.SignInAsync("oe");
        using var response = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStreamAsync()).RootElement;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
