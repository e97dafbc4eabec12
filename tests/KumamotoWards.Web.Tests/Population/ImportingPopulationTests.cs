using System.Net;
using System.Text;
using KumamotoWards.Core.Population;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Population;

/// <summary>Each test starts from a portal of its own: an import is seen by everybody.</summary>
public sealed class ImportingPopulationTests : IDisposable
{
    private const string Path = "/trends/population";
    private const string Heads = "年,区,年齢区分,人口,実績・推計\n";
    private static readonly Dictionary<string, string> Source = new() { ["Source"] = "試験の出典" };

    private static readonly string[] Wards = ["中央区", "東区", "西区", "南区", "北区"];

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task NothingImported_SaysSo_AndOnlyHeadquartersIsOfferedTheImport()
    {
        using var oe = await _portal.SignInAsync("oe");
        using var honcho = await _portal.SignInAsync("honcho");

        Assert.Equal("人口はまだ取り込まれていません", (await oe.GetPageAsync(Path)).QuerySelector(".empty-title")!.TextContent);
        Assert.Null((await oe.GetPageAsync(Path)).QuerySelector($"a[href='{Path}/import']"));
        Assert.NotNull((await honcho.GetPageAsync(Path)).QuerySelector($"a[href='{Path}/import']"));
    }

    [Fact]
    public async Task ACheckedFile_IsTakenWhole_AndStandsBesideTheCounts()
    {
        using var honcho = await _portal.SignInAsync("honcho");
        using var checkedFile = await honcho.SendFileAsync($"{Path}/import", "人口.csv", Encoding.UTF8.GetBytes(Heads + AllWards(2013)), Source);
        Assert.Equal(0, await FiguresAsync());

        using var done = await honcho.SubmitAsync(PortalClient.FormIn(await PortalClient.ReadPageAsync(checkedFile), $"{Path}/import/apply"), new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(15, await FiguresAsync());
        var page = await honcho.GetPageAsync(Path);
        Assert.Contains("新規 15行、変更 0行、変更なし 0行", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        // 332,327 counts of the ward in 2013 over 100,000 residents.
        Assert.Equal("332,327 3,323.3", page.QuerySelector(".per-thousand tbody td")!.TextContent);
        Assert.Equal("25.0 %", page.QuerySelector(".ages tbody tr")!.QuerySelectorAll("td")[^1].TextContent);
        Assert.Contains("試験の出典", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(15, await _portal.WithContextAsync(db => db.AuditEntries.CountAsync(entry => entry.Entity == nameof(PopulationFigure))));
    }

    [Fact]
    public async Task AWardsPage_HasItsResidentsBesideItsCounts_AndAnOfficesPageDividesNothing()
    {
        using var honcho = await _portal.SignInAsync("honcho");
        using var checkedFile = await honcho.SendFileAsync($"{Path}/import", "人口.csv", Encoding.UTF8.GetBytes(Heads + AllWards(2011) + AllWards(2013).Replace("60000", "35000", StringComparison.Ordinal)), Source);
        using var done = await honcho.SubmitAsync(PortalClient.FormIn(await PortalClient.ReadPageAsync(checkedFile), $"{Path}/import/apply"), new Dictionary<string, string?>());

        var ward = await honcho.GetPageAsync("/trends/wards/higashi");
        var rows = ward.QuerySelectorAll(".place-years tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td.n").Skip(3).Select(cell => cell.TextContent)));
        // 218,376 and 288,264 counts; nothing is said of a year without residents.
        Assert.Equal(["100,000 25.0 % 2,183.8", "— — —", "75,000 33.3 % 3,843.5"], rows);
        // On 共通区分 265,655 in 2013: 3,542.1.
        Assert.Equal(
            "東区の人口は 2011年から 2013年までに −25.0 %、65歳以上の割合は 25.0 % から 33.3 % になりました。人口 1,000人あたりの件数は、平成23年度の 2,183.8件から平成25年度の 3,542.1件、+62.2 %（共通区分）です。",
            ward.QuerySelector(".population-change")!.TextContent.Trim());
        Assert.Contains("試験の出典", ward.QuerySelector("#years .table-note")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith(",75000,33.3,3843.5,", (await honcho.Http.GetStringAsync("/trends/wards/higashi.csv")).Trim().Split("\r\n")[^1], StringComparison.Ordinal);

        var office = await honcho.GetPageAsync("/trends/offices/akitsu-branch");
        Assert.Equal(4, office.QuerySelectorAll(".place-years thead th.n").Length);
        Assert.Contains("75,000人", office.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("この窓口の件数を人口で割った数はありません", office.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneBadRow_IsNamed_AndNothingIsOffered()
    {
        using var honcho = await _portal.SignInAsync("honcho");

        using var response = await honcho.SendFileAsync($"{Path}/import", "人口.csv", Encoding.UTF8.GetBytes(Heads + AllWards(2013) + "2013,海区,65歳以上,1,実績\n"), Source);

        var page = await PortalClient.ReadPageAsync(response);
        Assert.Equal(["17行目", "B17", "「海区」という区はありません。中央区、東区、西区、南区、北区 のどれかにしてください。"], page.QuerySelectorAll(".refusals tbody tr > *").Select(cell => cell.TextContent));
        Assert.DoesNotContain(page.Forms, form => form.GetAttribute("action") == $"{Path}/import/apply");
    }

    [Fact]
    public async Task ARowMadeBadOnTheWay_IsRefusedWithAllOthers()
    {
        using var honcho = await _portal.SignInAsync("honcho");
        using var checkedFile = await honcho.SendFileAsync($"{Path}/import", "人口.csv", Encoding.UTF8.GetBytes(Heads + AllWards(2013)), Source);
        var form = PortalClient.FormIn(await PortalClient.ReadPageAsync(checkedFile), $"{Path}/import/apply");

        using var response = await honcho.SubmitAsync(form, new Dictionary<string, string?> { ["Rows"] = Heads + "2013,中央区,65歳以上,1,実績\n2013,中央区,65歳以上,2,実績" });

        Assert.Contains("何も取り込んでいません", (await PortalClient.ReadPageAsync(response)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await FiguresAsync());
    }

    [Fact]
    public async Task WithoutASourceOrATable_ItSaysSoAtTheField()
    {
        using var honcho = await _portal.SignInAsync("honcho");

        using var noSource = await honcho.SendFileAsync($"{Path}/import", "人口.csv", Encoding.UTF8.GetBytes(Heads + AllWards(2013)));
        using var noTable = await honcho.SendFileAsync($"{Path}/import", "人口.csv", [1, 2, 3, 0, 255], Source);

        Assert.StartsWith("出典を入力してください", (await PortalClient.ReadPageAsync(noSource)).QuerySelector("#Source-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await PortalClient.ReadPageAsync(noTable)).QuerySelector("#File-error"));
    }

    [Theory]
    [InlineData("年,区,人口\n2025,中央区,1\n", "1行目の見出しに「年齢区分」「実績・推計」がありません。")]
    [InlineData("", "ファイルが空です。")]
    [InlineData("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 old", "古い形式（.xls など）のファイルは読み取れません。")]
    public async Task AFileThatCannotBeRead_SaysWhatToDoAtItsField(string content, string message)
    {
        using var honcho = await _portal.SignInAsync("honcho");
        // The first bytes of an old workbook are written as characters here; Japanese goes as Shift_JIS, as Excel saves it.
        var bytes = content.StartsWith('\u00d0') ? Encoding.Latin1.GetBytes(content) : CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(content);

        using var response = await honcho.SendFileAsync($"{Path}/import", "人口.csv", bytes, Source);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith(message, (await PortalClient.ReadPageAsync(response)).QuerySelector("#File-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheTemplate_FilledIn_IsReadBack()
    {
        using var honcho = await _portal.SignInAsync("honcho");
        var template = await honcho.Http.GetByteArrayAsync($"{Path}/template.xlsx");

        using var response = await honcho.SendFileAsync($"{Path}/import", "人口.xlsx", template, Source);

        // Its figures are still blank: every one of its 15 rows is found, and asked for.
        Assert.Equal(15, (await PortalClient.ReadPageAsync(response)).QuerySelectorAll(".refusals tbody tr").Count(row => row.TextContent.Contains("人口がありません", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task NobodyAtAll_IsRefused_AndWhereItStandsAlreadyThePageOpens()
    {
        using var honcho = await _portal.SignInAsync("honcho");
        var nobody = string.Concat(Wards.Select(ward => $"2013,{ward},0〜14歳,0,実績\n2013,{ward},15〜64歳,0,実績\n2013,{ward},65歳以上,0,実績\n"));

        using var response = await honcho.SendFileAsync($"{Path}/import", "人口.csv", Encoding.UTF8.GetBytes(Heads + nobody), Source);
        Assert.Equal(15, (await PortalClient.ReadPageAsync(response)).QuerySelectorAll(".refusals tbody tr").Length);

        await _portal.WithContextAsync(async db =>
        {
            foreach (var ward in await db.Wards.ToListAsync())
                foreach (var group in PopulationText.AgeGroups) db.Add(new PopulationFigure { Year = 2013, WardId = ward.Id, AgeGroup = group, Kind = PopulationKind.Actual, Residents = 0, Source = "試験の出典" });
            return await db.SaveChangesAsync();
        });
        Assert.Contains("市全体の人口は示していません", (await honcho.GetPageAsync(Path)).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    private Task<int> FiguresAsync() => _portal.WithContextAsync(db => db.PopulationFigures.CountAsync());

    private static string AllWards(int year) => string.Concat(Wards.Select(ward => $"{year},{ward},0〜14歳,15000,実績\n{year},{ward},15〜64歳,60000,実績\n{year},{ward},65歳以上,25000,実績\n"));
}
