using System.Net;
using System.Text;
using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.TestSupport.WindowCounts;
using KumamotoWards.Web.Features.WindowCounts.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Import;

public sealed class ImportingAFileTests(CountsPortal portal) : ImportPortal(portal)
{
    [Fact]
    public async Task Upload_ShowsWhatWouldHappen_AndApplyWritesIt_AndReversalTakesItBack()
    {
        var check = await UploadAsync(CountFiles.ShiftJis("日付,窓口,件数区分,件数", "R8.11.19,大江出張所,住民異動,12", "R8.11.19,大江出張所,印鑑登録,0"));

        Assert.Equal("2件の欄が変わります（新規 2、変更 0）。", check.Lead);
        Assert.Equal(["取り込めない0", "新規2", "変更0", "変更なし0"], check.Tabs);
        Assert.Equal(["D2 | 大江出張所 | 2026年11月19日 | 住民異動 | 空欄 | 12", "D3 | 大江出張所 | 2026年11月19日 | 印鑑登録 | 空欄 | 0"], check.Rows);
        Assert.Empty(await CountsAsync("2026-11-19"));

        var applied = await DecideAsync(check, "apply");
        Assert.Contains("件数.csv を取り込みました。", applied.Notices);
        Assert.Equal([0, 12], await CountsAsync("2026-11-19"));
        Assert.Contains("大江出張所 | 2026年11月19日 | 住民異動 | 空欄 | 12", applied.Rows);

        Assert.Equal(["取り消す理由を入力してください。"], (await DecideAsync(applied, "reverse")).Errors);
        var reversed = await DecideAsync(applied, "reverse", new() { ["Reason"] = "別の日のファイルだったため" });
        Assert.Contains("取り込みを取り消しました。", reversed.Notices);
        Assert.Contains("この取り込みは取り消されました。", reversed.Notices);
        Assert.Empty(await CountsAsync("2026-11-19"));

        var list = await OpenAsync(Path);
        Assert.Contains("取り消し済", list.Page.QuerySelector(".import-list tbody")!.TextContent);
    }

    [Fact]
    public async Task RefusedCells_AreListedWithReasons_AndDownloaded_AndNothingCanBeApplied()
    {
        var check = await UploadAsync(CountFiles.List("2026-11-18,大江出張所,住民異動,12", "2026-11-18,大江出張所,印鑑登録,=cmd|' /C calc'!A0", "2026-11-15,大江出張所,住民異動,1"));

        Assert.Contains("取り込めない欄が 2件あります。", check.Notices);
        Assert.Equal(["取り込めない2", "新規1", "変更0", "変更なし0"], check.Tabs);
        Assert.StartsWith("D3 |  |  |  |  | =cmd", check.Rows[0]);
        Assert.Contains("日曜日は閉庁日です。", check.Rows[1]);
        Assert.Null(check.Page.QuerySelector($"form[action='{check.Address}/apply']"));
        var client = await Portal.ClientOfAsync(BranchClerk);
        var csv = Encoding.UTF8.GetString(await client.Http.GetByteArrayAsync($"{check.Address}.csv?show=refused"));
        Assert.Contains(",D3,", csv);
        // A text that a spreadsheet would take for a formula goes out defused.
        Assert.Contains("'=cmd", csv);
        Assert.DoesNotContain(",=cmd", csv);
        Assert.Empty(await CountsAsync("2026-11-18"));
    }

    [Fact]
    public async Task AFileThatIsNone_IsRefusedBesideTheField()
    {
        foreach (var (content, says) in new (byte[], string)[]
        {
            ("%PDF-1.7"u8.ToArray(), "でも CSV でもない"),
            ([], "ファイルが空です"),
            (CountFiles.Package("", null, ("xl/vbaProject.bin", "x")), "マクロの入ったファイル"),
            (CountFiles.Package("<row r=\"1\"><c"), "壊れている"),
        })
        {
            var answer = await UploadAsync(content, "件数.xlsx");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains(says, Assert.Single(answer.Errors));
            Assert.Contains(says, answer.Page.QuerySelector("#File-error")!.TextContent);
            Assert.Equal("true", answer.Page.QuerySelector("#File")!.GetAttribute("aria-invalid"));
        }
    }

    [Fact]
    public async Task AFileThatIsTooLarge_LeadsBackToAPageThatSaysSo()
    {
        var answer = await UploadAsync(new byte[40 * 1024 * 1024]);

        Assert.Equal($"{Path}?problem=too-large", answer.Address);
        Assert.Contains("ファイルが大きすぎます（上限 20MB）", Assert.Single(answer.Errors));
    }

    [Fact]
    public async Task CountsThatChangedSinceTheDryRun_AreShownInstead()
    {
        var check = await UploadAsync(CountFiles.List("2026-11-17,大江出張所,住民異動,12"));
        var other = await UploadAsync(CountFiles.List("2026-11-17,大江出張所,住民異動,20"));
        await DecideAsync(other, "apply");

        var answer = await DecideAsync(check, "apply");

        Assert.StartsWith("確認のあとに、件数や取り扱いが変わっていました。", Assert.Single(answer.Errors));
        Assert.Equal(["D2 | 大江出張所 | 2026年11月17日 | 住民異動 | 20 | 12"], answer.Rows);
        Assert.Equal([20], await CountsAsync("2026-11-17"));
    }

    [Fact]
    public async Task WrongTotals_MustBeAccepted()
    {
        var check = await UploadAsync(CountFiles.List("2026-11-16,大江出張所,住民異動,12", "合計,,,13"));
        Assert.Contains("ファイルの合計 1か所が、数の足し算と合いません。", check.Notices);

        Assert.Contains("合っていません", Assert.Single((await DecideAsync(check, "apply")).Errors));
        Assert.Empty(await CountsAsync("2026-11-16"));
        await DecideAsync(check, "apply", new() { ["AcceptsTotals"] = "true" });
        Assert.Equal([12], await CountsAsync("2026-11-16"));
    }

    [Fact]
    public async Task TheSameFileAgain_IsRecognised_AndHasNothingToDo()
    {
        var file = CountFiles.List("2026-11-13,大江出張所,住民異動,12");
        await DecideAsync(await UploadAsync(file), "apply");

        var again = await UploadAsync(file);

        Assert.Equal(["同じファイルを、前に取り込んでいます。", "変わるところはありません。"], again.Notices);
        Assert.Equal(["取り込めない0", "新規0", "変更0", "変更なし1"], again.Tabs);
    }

    [Fact]
    public async Task TheWardOffice_GivesAReason_AndChecksAgain()
    {
        var check = await UploadAsync(CountFiles.List("2026-11-12,大江出張所,住民異動,12", "2026-11-12,花園総合出張所,住民異動,1"), user: WardClerk);
        Assert.Equal(["取り込めない2", "新規0", "変更0", "変更なし0"], check.Tabs);

        check = await DecideAsync(check, "check", new() { ["OnBehalfReason"] = "所長が研修のため", ["LeavesOthersOut"] = "true" }, WardClerk);

        Assert.Equal(["取り込めない0", "新規1", "変更0", "変更なし0", "対象外1"], check.Tabs);
        var applied = await DecideAsync(check, "apply", user: WardClerk);
        Assert.Contains("代行入力の理由：所長が研修のため", applied.Page.Body!.TextContent);
    }

    [Fact]
    public async Task OtherWards_SeeNothingOfIt_AndColleaguesOfTheWardDo()
    {
        var check = await UploadAsync(CountFiles.List("2026-11-11,大江出張所,住民異動,12"));

        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(check.Address, "hanazono")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync($"{check.Address}.csv", "hanazono")).Status);
        var ward = await OpenAsync(check.Address, WardClerk);
        Assert.Equal(HttpStatusCode.OK, ward.Status);
        Assert.Null(ward.Page.QuerySelector("form[action$='/apply']"));
        Assert.Equal(HttpStatusCode.OK, (await OpenAsync(check.Address, "admin")).Status);
    }

    [Fact]
    public async Task TheTemplate_FilledInByNobody_ChangesNothing_AndWithANumberOneCell()
    {
        await DecideAsync(await UploadAsync(CountFiles.List("2026-11-09,大江出張所,住民異動,7")), "apply");
        var client = await Portal.ClientOfAsync(BranchClerk);
        var template = await client.Http.GetByteArrayAsync($"{Path}/template.xlsx?office=oe-branch&month=2026-11");

        var check = await UploadAsync(template, "様式.xlsx");

        Assert.Equal("取り込めない0", check.Tabs[0]);
        Assert.Equal("新規0", check.Tabs[1]);
        Assert.DoesNotContain(check.Notices, notice => notice.Contains("合いません"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Path}/template.xlsx?office=nowhere")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{Path}/template.xlsx?month=何月")).StatusCode);
    }

    [Fact]
    public async Task ALongImport_IsTakenUpAgain_AfterTheProgramWasKilled()
    {
        var check = await UploadAsync(CountFiles.List("2026-11-10,大江出張所,住民異動,31"));
        var id = int.Parse(check.Address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await Portal.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<Core.Data.WardsDbContext>();
            db.Entry(await db.CountImports.SingleAsync(row => row.Id == id)).Property(row => row.State).CurrentValue = CountImportState.Applying;
            return await db.SaveChangesAsync();
        });
        Assert.NotNull((await OpenAsync(check.Address)).Page.QuerySelector("progress"));

        // As the worker does when the program starts.
        Assert.Contains(id, await Portal.InScopeAsync(services => services.GetRequiredService<ImportApplier>().UnfinishedAsync()));
        await Portal.InScopeAsync(services => services.GetRequiredService<ImportRunner>().RunAsync(new ImportJob(id, 1)));

        Assert.Equal([31], await CountsAsync("2026-11-10"));
        Assert.StartsWith("2026年11月20日", (await OpenAsync(check.Address)).Lead);
    }

    private Task<List<int>> CountsAsync(string date) => Portal.WithContextAsync(db => db.DailyCounts
        .Where(count => count.Date == DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) && db.Offices.Any(office => office.Id == count.OfficeId && office.Slug == "oe-branch"))
        .Select(count => count.Value).Order().ToListAsync());
}
