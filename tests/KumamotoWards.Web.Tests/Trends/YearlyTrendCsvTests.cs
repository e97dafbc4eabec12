using System.Net;
using System.Text;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends;

public sealed class YearlyTrendCsvTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_PublishedYears_HasOneHeaderAndEveryValue()
    {
        var (_, lines) = await ReadAsync("?from=2011&to=2013");

        Assert.Equal(
            ["年度（西暦）", "年度（和暦）", "行", "区コード", "区", "窓口コード", "窓口", "住民異動", "印鑑登録", "証明発行", "証明発行（税証明）", "戸籍届（窓口）",
                "戸籍届（送付）", "パスポート（申請）", "パスポート（交付）", "小計", "小計（期間を通した共通区分）", "増減率の基準", "前年度からの増減率（%）",
                "2011年度からの増減率（%）", "状態", "未入力", "集計に含む最後の日", "サンプル"],
            lines[0]);
        Assert.Equal(
            PublishedTable.Lines.Select(line => string.Join(' ', [$"{line.Year}", .. line.Cells, line.Subtotal, line.ComparableSubtotal])),
            lines.Skip(1).Select(line => string.Join(' ', [line[0], .. line[7..17]])));
    }

    [Fact]
    public async Task Get_ALine_HasCodesErasAndTheBasisOfItsChange()
    {
        var (_, lines) = await ReadAsync("?from=2011&to=2013&ward=chuo");

        Assert.Equal(
            "2013,平成25年度,窓口,43101,中央区,chuo-ward-office,中央区役所,25264,6824,181709,22071,8688,5215,7928,10135,267834,227700,共通区分,2.0,-7.4,確定,,2014-03-31,",
            string.Join(',', lines[3]));
        Assert.Equal(["区計", "43101", "中央区", "", "中央区"], lines[^1][2..7]);
    }

    [Fact]
    public async Task Get_AnyYears_IsUtf8WithBomAndNamedAfterThem()
    {
        var (response, _) = await ReadAsync("?from=2011&to=2013");

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("年度推移_2011-2013.csv", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(Encoding.UTF8.GetPreamble(), (await response.Content.ReadAsByteArrayAsync())[..3]);
    }

    [Fact]
    public async Task Get_BadQuery_LeadsToThePageThatExplainsIt()
    {
        using var client = await portal.SignInAsync("oe");
        using var response = await client.GetAsync("/trends/yearly.csv?from=2013&to=2011");

        Assert.Equal((HttpStatusCode.Redirect, "/trends/yearly?from=2013&to=2011"), (response.StatusCode, $"{response.Headers.Location}"));
    }

    private async Task<(HttpResponseMessage Response, IReadOnlyList<string[]> Lines)> ReadAsync(string query)
    {
        using var client = await portal.SignInAsync("oe");
        var response = await client.GetAsync($"/trends/yearly.csv{query}");
        var text = await response.Content.ReadAsStringAsync();
        return (response, [.. text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))]);
    }
}
