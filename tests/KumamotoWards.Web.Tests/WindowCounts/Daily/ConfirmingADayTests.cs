using KumamotoWards.Core.WindowCounts;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Daily;

public sealed class ConfirmingADayTests(CountsPortal portal) : DailyEntry(portal)
{
    private static Dictionary<string, string?> Everything => new() { ["moving"] = "14", ["seal"] = "7", ["certificate"] = "246", ["family-register-counter"] = "3" };

    [Fact]
    public async Task Confirm_ACompleteDay_SavesAndConfirmsIt()
    {
        var day = await StoreAsync(await OpenAsync("2026-11-20"), Everything, path: "/confirm");

        Assert.Equal("11月20日（金）の本日分を確定しました。17:02、4区分、合計 270件。山口 真理", day.Saved);
        Assert.Empty(day.Typed);
        Assert.Contains("確定", day.Text(".day-state .chip"), StringComparison.Ordinal);
        Assert.Contains("大江出張所　17:02　山口 真理", day.Text(".confirmed-units"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_WithBlanks_NamesThemAndKeepsWhatWasTyped()
    {
        var open = await OpenAsync("2026-11-19");
        Assert.Equal("true", open.Page.QuerySelector("[data-confirm]")!.GetAttribute("aria-disabled"));

        var day = await RefuseAsync(open, new() { ["moving"] = "14", ["certificate"] = "246" }, path: "/confirm");

        Assert.Equal(
            ["印鑑登録：空欄です。数を入れると確定できます（来客がなければ 0）", "戸籍届（窓口）：空欄です。数を入れると確定できます（来客がなければ 0）"],
            day.Errors);
        Assert.Equal(("14", "246"), (day.Field("moving").Value, day.Field("certificate").Value));
        Assert.Empty(await CountsAsync("2026-11-19"));
    }

    [Fact]
    public async Task Withdraw_AConfirmedDay_OpensItAgain()
    {
        var day = await StoreAsync(await OpenAsync("2026-11-18"), Everything, path: "/confirm");

        day = await StoreAsync(day, [], path: "/withdraw");

        Assert.StartsWith("11月18日（水）の確定を取り消しました。", day.Saved, StringComparison.Ordinal);
        Assert.Equal(4, day.Typed.Count());
    }

    [Fact]
    public async Task Withdraw_AfterTheMonthWasSubmitted_IsRefused()
    {
        var day = await StoreAsync(await OpenAsync("2025-04-08"), Everything, path: "/confirm");
        await SetMonthAsync("2025-04-01", OfficeMonthState.Submitted);

        var refused = await RefuseAsync(day, [], path: "/withdraw");

        Assert.Contains(refused.Errors, error => error.StartsWith("4月分は提出済みです。", StringComparison.Ordinal));
        Assert.DoesNotContain("確定を取り消す", (await OpenAsync("2025-04-08")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_ADayConfirmedMeanwhile_SaysThatItMustBeConfirmedAgain()
    {
        var mine = await OpenAsync("2026-11-17");
        await StoreAsync(await OpenAsync("2026-11-17"), new(Everything) { ["moving"] = "" });
        var rest = await OpenAsync("2026-11-17");
        await StoreAsync(rest, new() { ["moving"] = "14" }, path: "/confirm");

        var conflict = await RefuseAsync(mine, new() { ["moving"] = "15" });
        var day = await StoreAsync(conflict, new() { ["Choices[0].Keep"] = "mine" });

        Assert.Contains("本日分の確定は取り消されました。もう一度確定してください。", day.Saved, StringComparison.Ordinal);
        Assert.Equal(4, day.Typed.Count());
    }

    [Fact]
    public async Task Confirm_OneSectionOfTwo_LeavesTheOtherOpen()
    {
        var open = await OpenAsync("2026-11-20", WardOffice, WardClerk);

        var day = await StoreAsync(open, open.Typed.ToDictionary(item => item, _ => (string?)"10"), WardClerk, "/confirm");

        Assert.Contains("確定 区民課", day.Text(".confirmed-units"), StringComparison.Ordinal);
        Assert.Contains("未確定 税務課", day.Text(".confirmed-units"), StringComparison.Ordinal);
        Assert.DoesNotContain("done", day.Page.QuerySelector("[data-day-strip] .today")!.ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_AClosedDay_IsRefused()
    {
        var refused = await RefuseAsync(await OpenAsync("2026-11-15"), new() { ["family-register-counter"] = "1" }, path: "/confirm");
        Assert.Contains(refused.Errors, error => error.Contains("閉庁日は確定の必要がありません。", StringComparison.Ordinal));
    }
}
