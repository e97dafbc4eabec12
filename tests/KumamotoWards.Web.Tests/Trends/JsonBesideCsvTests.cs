using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CsvHelper;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Tests.Trends.Monthly;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends;

/// <summary>What a page offers as a file, a script reads as JSON: the same rows with the same figures.</summary>
public sealed class JsonBesideCsvTests(MonthlyPortal portal) : IClassFixture<MonthlyPortal>
{
    private const string All = "pageSize=200";

    private static readonly string[] WardNames = ["中央区", "東区", "西区", "南区", "北区"];

    [Fact]
    public async Task Offices_OfTheList() => await AssertSameAsync(
        $"/trends/offices.csv|窓口コード,窓口,件数（件）,市の計に占める割合（%）,前年度からの増減率（%）,順位",
        $"/api/v1/trends/offices?{All}|items|slug,name,count,share,change.percent,rank.place");

    [Fact]
    public async Task Wards_OfTheList() => await AssertSameAsync(
        "/trends/wards.csv|区,件数（件）,市の計に占める割合（%）,前年度からの増減率（%）,順位",
        $"/api/v1/trends/wards?{All}|items|name,count,share,change.percent,rank.place");

    [Theory]
    [InlineData("offices/oe-branch", "全窓口")]
    [InlineData("offices/gofuku-exchange-room", "全窓口")]
    [InlineData("wards/nishi", "区")]
    public async Task APlace_YearByYear(string place, string among) => await AssertSameAsync(
        $"/trends/{place}.csv|年度（西暦）,住民異動（件）,証明発行（件）,小計（件）,前年度からの増減率（%）,{among}の順位,{among}の数,同じ種類の順位,集計に含む最後の日,サンプル",
        $"/api/v1/trends/{place}|years|fiscalYear,counts.moving,counts.certificate,subtotal,sinceLastYear.percent,rankAmongAll.place,rankAmongAll.of,rankAmongKind.place,through,sample");

    [Theory]
    [InlineData("from=2011&to=2013")]
    [InlineData("from=2011&to=2013&basis=unchanged-offices")]
    [InlineData("from=2012&to=2026")]
    public async Task ComparedPlaces(string span)
    {
        const string Places = "scope=oe-branch&scope=ward:nishi&scope=higashi-ward-office";
        await AssertSameAsync(
            $"/trends/compare.csv?{Places}&{span}|コード,年度（西暦）,{(span.Contains("unchanged", StringComparison.Ordinal) ? "件数（件、不変窓口）" : "件数（件、共通区分）")},増減率（%）,サンプル",
            $"/api/v1/trends/compare?{Places}&{span}|places/years|^slug,fiscalYear,count,^change.percent,sample");
    }

    [Theory]
    [InlineData("")]
    [InlineData("year=2012")]
    [InlineData("place=ward:nishi")]
    public async Task Events_LatestFirst(string narrowed) => await AssertSameAsync(
        $"/trends/events.csv?{narrowed}|年度（西暦）,始まった日,終わった日,対象,できごと,説明,登録",
        $"/api/v1/trends/events?{narrowed}&{All}|items|fiscalYear,from,to,place,text,detail,registeredBy");

    [Fact]
    public async Task Months_WithTheirTwelveMonthSums() => await AssertSameAsync(
        $"/trends/monthly.csv?year=2026&office={MonthlyPortal.Branch}&item=moving|年月,住民異動（件）,合計（件）,直近12か月の計（件）,集計に含む最後の日,サンプル",
        $"/api/v1/trends/monthly?from=2024&to=2026&office={MonthlyPortal.Branch}&item=moving|rows/months|month,counts.moving,sum,twelveMonths,through,sample",
        // The file ends with the month that is running.
        jsonRows: 32);

    [Fact]
    public async Task Weekdays_OfAYear()
    {
        var rows = await AssertSameAsync(
            $"/trends/monthly.csv?year=2025&office={MonthlyPortal.Branch}&item=moving&part=weekdays|年月,開庁日数（日）,件数の計（件）,1日平均（件）",
            $"/api/v1/trends/monthly/weekdays?year=2025&office={MonthlyPortal.Branch}&item=moving|weekdays|month,days,sum,average");
        Assert.Contains("2025-04 5 50 10", rows);
    }

    [Fact]
    public async Task Season_OfTheYearsThatAreWhole()
    {
        var client = await portal.ReaderAsync();
        using var json = JsonDocument.Parse(await client.Http.GetStringAsync($"/api/v1/trends/monthly/season?year=2026&office={MonthlyPortal.Branch}&item=moving"));

        // Two whole years make no season.
        Assert.Equal([2024, 2025], json.RootElement.GetProperty("fiscalYears").EnumerateArray().Select(year => year.GetInt32()));
        Assert.Equal(0, json.RootElement.GetProperty("months").GetArrayLength());
        await AssertSameAsync(
            $"/trends/monthly.csv?year=2026&office={MonthlyPortal.Branch}&item=moving&part=season|月,割合の平均（%）",
            $"/api/v1/trends/monthly/season?year=2026&office={MonthlyPortal.Branch}&item=moving|months|month,average");
    }

    [Fact]
    public async Task Population_OfWardsAndTheCity()
    {
        using var own = new PortalFactory();
        using var honcho = await own.SignInAsync("honcho");
        var file = new StringBuilder("年,区,年齢区分,人口,実績・推計\n");
        foreach (var (ward, index) in WardNames.Select((ward, index) => (ward, index)))
            file.Append(CultureInfo.InvariantCulture, $"2013,{ward},0〜14歳,{15_000 + index},実績\n2013,{ward},15〜64歳,60000,実績\n2013,{ward},65歳以上,25000,実績\n2040,{ward},65歳以上,30000,推計\n");
        using var checkedFile = await honcho.SendFileAsync("/trends/population/import", "人口.csv", Encoding.UTF8.GetBytes($"{file}"), new Dictionary<string, string> { ["Source"] = "試験の出典" });
        using var done = await honcho.SubmitAsync(PortalClient.FormIn(await PortalClient.ReadPageAsync(checkedFile), "/trends/population/import/apply"), new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        var rows = await AssertSameAsync(
            "/trends/population.csv|年（西暦）,区コード,0〜14歳（人）,65歳以上（人）,人口（人）,65歳以上の割合（%）,同じ番号の年度の窓口件数（件、全件）,人口1,000人あたりの窓口件数（件）,出典",
            $"/api/v1/trends/population?{All}|rows|year,municipalCode,ageGroups.children,ageGroups.seniors,residents,seniorShare,count,countPerThousand,source",
            of: honcho);

        Assert.Equal(12, rows.Count);
        Assert.Contains("2013 43101 15000 25000 100000 25 332327 3323.3 試験の出典", rows);
        Assert.Contains("2013  75010 125000 500010 25 1105628 2211.2 試験の出典", rows);
        Assert.Contains("2040   150000     試験の出典", rows);
        Assert.Contains("2013 100000 25 3323.3", await AssertSameAsync(
            "/trends/wards/chuo.csv|年度（西暦）,同じ年の人口（人、実績）,65歳以上の割合（%）,人口1,000人あたりの件数（件、全件）",
            "/api/v1/trends/wards/chuo|years|fiscalYear,residents.count,residents.seniorPercent,residents.countsPerThousand",
            of: honcho));
    }

    [Theory]
    [InlineData("offices/nowhere", "この slug の窓口はありません。窓口の slug は /api/v1/offices にあります。")]
    [InlineData("wards/nowhere", "この slug の区はありません。区の slug は /api/v1/trends/wards にあります。")]
    public async Task AnUnknownPlace_IsNotFound_AndSaysWhereItsNamesAre(string place, string detail)
    {
        var client = await portal.ReaderAsync();
        using var response = await client.GetAsync($"/api/v1/trends/{place}");

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        Assert.Equal(detail, problem.RootElement.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/api/v1/trends/monthly/weekdays")]
    [InlineData("/api/v1/trends/offices")]
    [InlineData("/api/v1/trends/wards/{slug}")]
    [InlineData("/api/v1/trends/compare")]
    [InlineData("/api/v1/trends/population")]
    public async Task Description_SaysTheUnit_AndEveryParameter(string path)
    {
        var client = await portal.ReaderAsync();
        using var document = JsonDocument.Parse(await client.Http.GetStringAsync("/openapi/v1.json"));

        var get = document.RootElement.GetProperty("paths").GetProperty(path).GetProperty("get");
        Assert.Matches("（(件|人)[、）]", get.GetProperty("description").GetString());
        Assert.All(get.GetProperty("parameters").EnumerateArray().Where(each => each.GetProperty("in").GetString() == "query"), each => Assert.NotEmpty(each.GetProperty("description").GetString()!));
    }

    /// <summary>Compares columns of a file with properties of an answer, row by row.</summary>
    /// <param name="file">Address | heads.</param>
    /// <param name="answer">Address | path of the lists | properties, those of the outer list with ^.</param>
    /// <param name="jsonRows">How many rows of the answer the file has; null for all.</param>
    /// <param name="of">Another portal's.</param>
    private async Task<IReadOnlyList<string>> AssertSameAsync(string file, string answer, int? jsonRows = null, PortalClient? of = null)
    {
        var client = of ?? await portal.ReaderAsync();
        var (heads, properties) = (file.Split('|')[1], answer.Split('|'));
        var csv = Lines(await client.Http.GetStringAsync(file.Split('|')[0]), heads);
        using var json = JsonDocument.Parse(await client.Http.GetStringAsync(properties[0]));

        Assert.Equal(csv, Lines(json.RootElement, properties[1].Split('/'), properties[2].Split(',')).Take(jsonRows ?? int.MaxValue));
        return csv;
    }

    private static List<string> Lines(string text, string heads)
    {
        using var reader = new CsvReader(new StringReader(text.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        // A head may have a comma of its own.
        var asked = heads.Replace("1,000", "1\0000", StringComparison.Ordinal).Split(',').Select(head => head.Replace("1\0000", "1,000", StringComparison.Ordinal)).ToList();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(string.Join(' ', asked.Select(head => Plain(reader.GetField(head)!))));
        return lines;
    }

    private static IEnumerable<string> Lines(JsonElement root, string[] lists, string[] properties) => lists.Length == 1
        ? root.GetProperty(lists[0]).EnumerateArray().Select(row => Line(root, row, properties))
        : root.GetProperty(lists[0]).EnumerateArray().SelectMany(outer => outer.GetProperty(lists[1]).EnumerateArray().Select(row => Line(outer, row, properties)));

    private static string Line(JsonElement outer, JsonElement row, string[] properties) =>
        string.Join(' ', properties.Select(property => Plain(property.StartsWith('^') ? Value(outer, property[1..]) : Value(row, property))));

    private static string Value(JsonElement element, string path)
    {
        foreach (var name in path.Split('.'))
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return "";
        return element.ValueKind switch { JsonValueKind.True => "サンプル", JsonValueKind.False or JsonValueKind.Null => "", _ => $"{element}" };
    }

    /// <summary>2.0 is 2, and — says as little as nothing.</summary>
    private static string Plain(string text) => text == "—" ? ""
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.##", CultureInfo.InvariantCulture) : text;
}
