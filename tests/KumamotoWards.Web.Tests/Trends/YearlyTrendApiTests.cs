using System.Net;
using System.Text.Json;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends;

public sealed class YearlyTrendApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string[] Items =
        ["moving", "seal", "certificate", "tax-certificate", "family-register-counter", "family-register-mail", "passport-application", "passport-issue"];

    [Fact]
    public async Task Get_PublishedYears_HasEveryCellAndSubtotal()
    {
        var rows = await RowsAsync("?from=2011&to=2013");

        var lines = from row in rows
                    from year in row.GetProperty("years").EnumerateArray()
                    select new PublishedLine(
                        Text(row, "slug"),
                        year.GetProperty("fiscalYear").GetInt32(),
                        [.. Items.Select(item => year.GetProperty("counts").TryGetProperty(item, out var count) ? count.GetRawText() : "—")],
                        year.GetProperty("subtotal").GetRawText(),
                        year.GetProperty("comparableSubtotal").GetRawText());
        Assert.Equal(PublishedTable.Lines.Select(Flat), lines.Select(Flat));
    }

    [Fact]
    public async Task Get_PublishedYears_HasEveryPercentage()
    {
        var rows = await RowsAsync("?from=2011&to=2013");

        Assert.Equal(PublishedTable.Changes, rows.Select(row =>
        {
            var changes = row.GetProperty("changes").EnumerateArray().ToDictionary(change => (Number(change, "from"), Number(change, "to")), Percent);
            Assert.Equal(3, changes.Count);
            return new PublishedChanges(Text(row, "slug"), changes[(2011, 2012)], changes[(2012, 2013)], changes[(2011, 2013)]);
        }));
    }

    [Fact]
    public async Task Get_AnOffice_AnswersAsTheContractSays()
    {
        var row = (await RowsAsync("?from=2011&to=2013")).Single(row => Text(row, "slug") == "oe-branch");

        Assert.Equal(("office", "chuo", "大江出張所"), (Text(row, "scope"), Text(row, "ward"), Text(row, "name")));
        var year = row.GetProperty("years")[0];
        Assert.Equal((true, "2012-03-31", "final"), (year.GetProperty("complete").GetBoolean(), Text(year, "through"), Text(year, "status")));
        Assert.Equal(
            """{"from":2011,"to":2012,"basis":"common-items","before":62859,"after":60270,"percent":-4.1}""",
            row.GetProperty("changes")[0].GetRawText());
    }

    [Fact]
    public async Task Get_OfficeThatHadClosed_HasANullPercentageAndAReason()
    {
        var row = (await RowsAsync("?from=2011&to=2013")).Single(row => Text(row, "slug") == "kengun-culture-hall");

        Assert.Equal("""{"from":2011,"to":2012,"basis":"common-items","before":2783,"after":0,"percent":null,"reason":"missing"}""", row.GetProperty("changes")[0].GetRawText());
        Assert.Equal("{}", row.GetProperty("years")[1].GetProperty("counts").GetRawText());
    }

    [Theory]
    [InlineData("all-items", 17.3)]
    [InlineData("common-items", 8.6)]
    [InlineData("continuing-offices", -2.6)]
    [InlineData("unchanged-offices", -10.1)]
    public async Task Get_EachBasis_ComparesTheCityOnIt(string basis, decimal percent)
    {
        var city = (await RowsAsync($"?from=2011&to=2013&basis={basis}"))[^1];

        Assert.Equal("city", Text(city, "slug"));
        Assert.Equal(percent, city.GetProperty("changes")[2].GetProperty("percent").GetDecimal());
    }

    [Fact]
    public async Task Get_YearsWithoutFigures_ArePresentAndEmpty()
    {
        var city = (await RowsAsync("?from=2013&to=2015"))[^1];

        Assert.Equal([2013, 2014, 2015], city.GetProperty("years").EnumerateArray().Select(year => Number(year, "fiscalYear")));
        var empty = city.GetProperty("years")[1];
        Assert.Equal(("{}", 0), (empty.GetProperty("counts").GetRawText(), Number(empty, "subtotal")));
        Assert.Equal((false, "preliminary", JsonValueKind.Null), (empty.GetProperty("complete").GetBoolean(), Text(empty, "status"), empty.GetProperty("through").ValueKind));
    }

    [Theory]
    [InlineData("?from=2013&to=2011", "おわりの年度は、はじめの年度と同じか、あとの年度にしてください")]
    [InlineData("?from=1950&to=2013", "一度に表示できるのは 60年度までです")]
    [InlineData("?from=never", "年度は 2011 や 平成23 のように入力してください")]
    [InlineData("?basis=everything", "比較の基準は all-items、common-items、continuing-offices、unchanged-offices から選んでください")]
    [InlineData("?geography=flat", "区の数え方は as-now、as-then から選んでください")]
    public async Task Get_BadQuery_IsRefusedInJapanese(string query, string detail)
    {
        using var client = await portal.SignInAsync("honcho");
        using var response = await client.GetAsync($"/api/v1/trends/yearly{query}");

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        Assert.StartsWith(detail, Text(problem.RootElement, "detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithoutSigningIn_IsRefused()
    {
        using var client = portal.NewClient();
        using var response = await client.GetAsync("/api/v1/trends/yearly?from=2011&to=2013");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private async Task<List<JsonElement>> RowsAsync(string query)
    {
        using var client = await portal.SignInAsync("oe");
        using var response = await client.GetAsync($"/api/v1/trends/yearly{query}");
        response.EnsureSuccessStatusCode();
        var document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        return [.. document.RootElement.GetProperty("rows").EnumerateArray()];
    }

    private static string Flat(PublishedLine line) =>
        // The contract answers 0 for a subtotal of nothing; the print has a —.
        $"{line.Row} {line.Year}: {string.Join(' ', line.Cells)} = {line.Subtotal} / {line.ComparableSubtotal}".Replace("= — / —", "= 0 / 0", StringComparison.Ordinal);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static string Percent(JsonElement change) =>
        change.GetProperty("percent") is { ValueKind: JsonValueKind.Number } percent ? percent.GetDecimal().ToString("+0.0;-0.0;0.0") : "-";
}
