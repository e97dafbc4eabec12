using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Daily;

public sealed class StandingInForABranchTests(CountsPortal portal) : DailyEntry(portal)
{
    [Fact]
    public async Task Post_WithoutAReason_AsksForItAndKeepsWhatWasTyped()
    {
        var day = await RefuseAsync(await OpenAsync("2026-11-20", user: WardClerk), new() { ["moving"] = "15" }, WardClerk);

        Assert.Equal(["代行入力の理由を入力してください。"], day.Errors);
        Assert.Equal("#OnBehalfReason", day.Page.QuerySelector(".error-list a")!.GetAttribute("href"));
        Assert.Equal("15", day.Field("moving").Value);
        Assert.Empty(await CountsAsync("2026-11-20"));
    }

    [Fact]
    public async Task Post_WithAReason_IsAskedOnlyOnceADay()
    {
        var day = await StoreAsync(await OpenAsync("2026-11-19", user: WardClerk), new() { ["moving"] = "15", ["OnBehalfReason"] = "所長が研修のため" }, WardClerk);

        Assert.Null(day.Page.QuerySelector("#OnBehalfReason"));
        Assert.Contains("この日は代行入力があります理由：所長が研修のため", day.Notices);
        day = await StoreAsync(day, new() { ["seal"] = "3" }, WardClerk);
        Assert.Equal(new() { ["moving"] = 15, ["seal"] = 3 }, await CountsAsync("2026-11-19"));
        Assert.NotNull((await OpenAsync("2026-11-18", user: WardClerk)).Page.QuerySelector("#OnBehalfReason"));
    }

    [Fact]
    public async Task Get_TheBranchItself_IsNotAsked() =>
        Assert.Null((await OpenAsync("2026-11-17")).Page.QuerySelector("#OnBehalfReason"));
}
