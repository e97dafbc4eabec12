using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Home;

public sealed class OpeningTheDayTests
{
    private static readonly string[] Items = ["moving", "seal", "certificate", "family-register-counter"];

    [Fact]
    public async Task Get_AtABranch_AsksForTodayFirstAndThenForWhatIsBlank()
    {
        using var portal = new PortalFactory();
        using var clerk = await portal.SignInAsync("oe");

        var tasks = TaskTitles(await clerk.GetPageAsync("/"));

        Assert.Equal("今日の件数を入力する", tasks[0]);
        Assert.StartsWith("空欄が残っている日が ", tasks[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhenEverythingOfTodayIsEntered_AsksToConfirm()
    {
        using var portal = new PortalFactory();
        using var clerk = await portal.SignInAsync("oe");
        var today = DateOnly.FromDateTime(portal.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(9)).DateTime).ToString("yyyy-MM-dd");
        var lines = Items.Select(item => new { id = Guid.NewGuid(), date = today, item, count = 3, expected = (int?)null });
        (await clerk.SendJsonAsync(HttpMethod.Put, "/api/v1/window-counts/daily", new { office = "oe-branch", lines })).EnsureSuccessStatusCode();

        Assert.Equal("本日分を確定する", TaskTitles(await clerk.GetPageAsync("/"))[0]);
    }

    [Fact]
    public async Task Get_AtABranch_ShowsItsPublishedYearsAndWhatTheChangeIsMadeOf()
    {
        using var portal = new PortalFactory();
        using var clerk = await portal.SignInAsync("oe");

        var page = await clerk.GetPageAsync("/");

        Assert.Equal("平成25年度は 64,493件、前年度比 +7.0 %（共通区分）でした。増えた分のほとんどは証明発行です。", Text(page, ".glance-lead"));
        Assert.Equal(["合計", "62,859", "60,270", "64,493", "+7.0 %"], LastRow(page));
        Assert.Null(page.QuerySelector(".entry-board"));
    }

    [Fact]
    public async Task Get_InAWardSection_ShowsTheWindowsOfTheWardOnly()
    {
        using var portal = new PortalFactory();
        using var section = await portal.SignInAsync("chuo-kumin");

        var page = await section.GetPageAsync("/");

        Assert.Equal(["中央区役所", "大江出張所"], Offices(page));
        Assert.Contains("−12.3 %（共通区分）", Text(page, ".glance-lead"), StringComparison.Ordinal);
        Assert.Equal("平成23〜25年度", Text(page, ".glance .section-head .note"));
        Assert.EndsWith("不変窓口は、そのうち条件の変わらない窓口だけの比較です。", Text(page, ".glance .table-note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AtHeadquarters_ShowsAllWindowsAndNoTasksOfEntry()
    {
        using var portal = new PortalFactory();
        using var planner = await portal.SignInAsync("honcho");

        var page = await planner.GetPageAsync("/");

        Assert.Equal(21, Offices(page).Count);
        Assert.Empty(page.QuerySelectorAll(".tasks"));
        Assert.Equal(["熊本市", "942,631", "970,422", "1,023,776", "+8.6 %"], LastRow(page));
    }

    private static List<string> TaskTitles(IHtmlDocument page) => [.. page.QuerySelectorAll(".task-title").Select(title => title.TextContent)];

    private static List<string> Offices(IHtmlDocument page) => [.. page.QuerySelectorAll(".entry-board th[scope=row]").Select(office => office.TextContent)];

    private static string Text(IHtmlDocument page, string selector) => page.QuerySelector(selector)!.TextContent.Trim();

    private static List<string> LastRow(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".glance tbody tr:last-child > *").Select(cell => cell.TextContent.Trim())];
}
