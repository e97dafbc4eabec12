using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Monthly;

[Collection(BrowserCollection.Name)]
public sealed class PastingABlockTests(BrowserFixture browser)
{
    private const string Office = "oe-branch";

    [Fact]
    public async Task ABlockWithATotal_IsShownFirst_AndSavedOnlyWhenConfirmed()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2024-06"));
        await grid.Cell("2024-06-03", "moving").FocusAsync();
        await grid.TypeAsync("10");
        await grid.PressAsync("Tab");
        await grid.TypeAsync("36");
        await grid.PressAsync("Enter");
        await grid.SavedAsync();
        await grid.Cell("2024-06-03", "moving").FocusAsync();

        await grid.PasteAsync("10\t42\t９１４\t5\r\n92\t\t1,637\t6\r\n85\t25\t700\t7\r\n187\t67\t3,251\t18\r\n");

        await Assertions.Expect(grid.Preview).ToContainTextAsync("3行 × 4列");
        Assert.Equal(
            ["9新しく入る", "1値が変わる", "1今と同じ", "1空欄（今の値を残す）", "1行を除外：4行目は上の行の合計と一致する「合計」行でした"],
            await grid.Preview.Locator("li").AllTextContentsAsync());
        await Assertions.Expect(grid.Row("2024-06-03").Locator("td.changed")).ToHaveTextAsync("36 42");
        await Assertions.Expect(grid.State("2024-06-04")).ToHaveTextAsync("確認中");
        await Axe.AssertFindsNothingAsync(grid.Page);
        Assert.Single(await grid.StoredAsync(Office, "2024-06-03"), count => count.Key == "seal" && count.Value == 36);

        await Assertions.Expect(grid.Page.Locator("[data-paste-save]")).ToBeFocusedAsync();
        await grid.PressAsync("Enter");

        await grid.SavedAsync();
        Assert.Equal(new() { ["moving"] = 10, ["seal"] = 42, ["certificate"] = 914, ["family-register-counter"] = 5 }, await grid.StoredAsync(Office, "2024-06-03"));
        Assert.Equal(new() { ["moving"] = 92, ["certificate"] = 1637, ["family-register-counter"] = 6 }, await grid.StoredAsync(Office, "2024-06-04"));
        Assert.Empty(await grid.StoredAsync(Office, "2024-06-06"));
        await Assertions.Expect(grid.Cell("2024-06-03", "moving")).ToBeFocusedAsync();

        await grid.PressAsync("Control+z");
        await grid.SavedAsync();
        Assert.Equal(new() { ["moving"] = 10, ["seal"] = 36 }, await grid.StoredAsync(Office, "2024-06-03"));
    }

    [Fact]
    public async Task Stopping_ChangesNothing()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2024-07"));
        await grid.Cell("2024-07-01", "moving").FocusAsync();
        await grid.PasteAsync("1\t2\n3\t4");
        await grid.PressAsync("Escape");

        await Assertions.Expect(grid.Preview).ToHaveCountAsync(0);
        await Assertions.Expect(grid.Cell("2024-07-01", "moving")).ToHaveValueAsync("");
        await Assertions.Expect(grid.Cell("2024-07-01", "moving")).ToBeFocusedAsync();
        Assert.Empty(await grid.StoredAsync(Office, "2024-07-01"));
    }

    /// <summary>What LibreOffice 7.4 writes of a sheet whose totals are formulas (tab-separated, as shown).</summary>
    [Fact]
    public async Task AWeekFromLibreOffice_IsSavedWithoutItsTotals()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2023-09"));
        await grid.Cell("2023-09-04", "moving").FocusAsync();

        await grid.PasteAsync(
            "日\t住民異動\t印鑑登録\t証明発行\t戸籍届（窓口）\t合計\n09/01/2025\t14\t7\t1246\t3\t1270\n09/02/2025\t11\t\t1198\t\t1209\n09/03/2025\t9\t5\t988\t2\t1004\n"
            + "09/04/2025\t16\t6\t1302\t1\t1325\n09/05/2025\t21\t8\t1410\t4\t1443\n計\t71\t26\t6144\t10\t6251\n");

        await Assertions.Expect(grid.Preview).ToContainTextAsync("この 18件を保存する");
        await grid.PressAsync("Enter");
        await grid.SavedAsync();
        Assert.Equal(new() { ["moving"] = 14, ["seal"] = 7, ["certificate"] = 1246, ["family-register-counter"] = 3 }, await grid.StoredAsync(Office, "2023-09-04"));
        Assert.Equal(new() { ["moving"] = 11, ["certificate"] = 1198 }, await grid.StoredAsync(Office, "2023-09-05"));
        Assert.Equal(new() { ["moving"] = 21, ["seal"] = 8, ["certificate"] = 1410, ["family-register-counter"] = 4 }, await grid.StoredAsync(Office, "2023-09-08"));
        Assert.Empty(await grid.StoredAsync(Office, "2023-09-11"));
    }

    [Fact]
    public async Task AMonthFromASpreadsheet_LeavesOutHeadsDatesTotalsClosedDaysAndWhatIsOutside()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2024-08"));
        await grid.Cell("2024-08-29", "moving").FocusAsync();

        await grid.PasteAsync(
            "日\t曜日\t住民異動\t印鑑登録\t証明発行\t戸籍届\t合計\n2024/8/29\t木\t12\t3\t100\t1\t116\n2024/8/30\t金\t\"1,013\"\t-\t多数\t0\t1,013\n2024/8/31\t土\t9\t\t\t2\t11\n2024/9/1\t日\t5\t5\t5\t5\t20\n合計\t\t1,039\t8\t105\t8\t1,160\n");

        Assert.Equal(
            [
                "7新しく入る", "3空欄（今の値を残す）", "1数として読めない（「多数」など）ため入れない", "1入力できない欄（閉庁日・ほかの課の区分・まだ来ていない日など）のため入れない", "4表の外にはみ出すため入れない",
                "1行を除外：6行目は「合計」でした", "1列を除外：7列目は「合計」でした", "1行を除外：1行目は見出しや日付でした", "1列を除外：1列目は見出しや日付でした", "1列を除外：2列目は見出しや日付でした",
            ],
            await grid.Preview.Locator("li").AllTextContentsAsync());
        await grid.PressAsync("Enter");
        await grid.SavedAsync();
        Assert.Equal(new() { ["moving"] = 12, ["seal"] = 3, ["certificate"] = 100, ["family-register-counter"] = 1 }, await grid.StoredAsync(Office, "2024-08-29"));
        Assert.Equal(new() { ["moving"] = 1013, ["family-register-counter"] = 0 }, await grid.StoredAsync(Office, "2024-08-30"));
        Assert.Equal(new() { ["family-register-counter"] = 2 }, await grid.StoredAsync(Office, "2024-08-31"));
    }

    [Fact]
    public Task Split_ReadsWhatSpreadsheetsCopy() => AssertAsync(
        "JSON.stringify(read.splitBlock(text))",
        ("a\tb\nc\td", """[["a","b"],["c","d"]]"""),
        ("1\r\n2\r\n", """[["1"],["2"]]"""),
        ("\"1\n2\"\t3", """[["1\n2","3"]]"""),
        ("\"a \"\"b\"\"\"\t\n1\t2\t3", """[["a \"b\"","",""],["1","2","3"]]"""));

    [Fact]
    public Task Read_TakesNumbersAsPeopleWriteThem() => AssertAsync(
        "String(read.readPasted(text))",
        ("１２，３４５", "12345"), (" 7 ", "7"), ("12.00", "12"), ("", "null"), ("—", "null"), ("-", "null"),
        ("-3", "NaN"), ("1.5", "NaN"), ("1,23", "NaN"), ("1000000", "NaN"));

    /// <summary>Rows and columns that are kept, of blocks that look like totals, heads or dates, or only by chance so.</summary>
    [Fact]
    public Task Read_FindsTotalsByWordOrSum_AndLeavesChanceAlone() => AssertAsync(
        "(({ rows, columns }) => `${rows} ${columns}`)(read.readBlock(read.splitBlock(text)))",
        ("3\n5\n8", "0,1,2 0"),
        ("3\t4\n5\t6\n8\t10", "0,1 0,1"),
        ("0\t0\n0\t0\n0\t0", "0,1,2 0,1"),
        ("1\n2\n3\n4\n5\n15", "0,1,2,3,4 0"),
        ("1\t2\t3\n4\t5\t9\n7\t8\t15", "0,1,2 0,1"),
        ("合　計\t9\n1\t2", "1 0,1"),
        ("11/2\t9\n11/3\t2", "0,1 1"),
        ("多い\n3", "0,1 0"));

    private async Task AssertAsync(string expression, params (string Text, string Expected)[] cases)
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", "/window-counts/monthly");
        var read = await grid.Page.EvaluateAsync<string[]>(
            $"async texts => {{ const read = await import('/js/grid-paste-read.js'); return texts.map(text => {expression}); }}", cases.Select(each => each.Text));
        Assert.Equal(cases.Select(each => each.Expected), read);
    }
}
