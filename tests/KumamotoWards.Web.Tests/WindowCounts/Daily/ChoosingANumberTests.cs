using KumamotoWards.Core.WindowCounts.Ledger;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Daily;

public sealed class ChoosingANumberTests(CountsPortal portal) : DailyEntry(portal)
{
    [Fact]
    public async Task Post_CellsChangedMeanwhile_ShowsBothNumbersAndSavesNothing()
    {
        var conflict = await ConflictAsync("2026-11-20");

        Assert.Equal("どちらの数を残しますか", conflict.Title);
        Assert.Contains(conflict.Notices, notice => notice.StartsWith("まだ保存していません。ほかの人が先に同じ欄を変えていました。11月20日（金）大江出張所の 2区分です。", StringComparison.Ordinal));
        Assert.Equal(
            ["15 山口 真理　17:02　日次入力", "14 山口 真理　まだ保存していません", "246 山口 真理　17:02　日次入力", "248 山口 真理　まだ保存していません"],
            conflict.Page.QuerySelectorAll(".radio-card").Select(card => Plain(card.QuerySelector("strong")!.TextContent, card.QuerySelector(".note")!.TextContent)));
        Assert.Contains("印鑑登録7", conflict.Text(".as-typed"), StringComparison.Ordinal);
        Assert.Equal(new() { ["moving"] = 15, ["certificate"] = 246 }, await CountsAsync("2026-11-20"));
    }

    [Fact]
    public async Task Decide_OneEach_SavesThatAndTheRest()
    {
        var conflict = await ConflictAsync("2026-11-19");

        var day = await StoreAsync(conflict, new() { ["Choices[0].Keep"] = "theirs", ["Choices[1].Keep"] = "mine", ["Message"] = "窓口2の手書き分 2件を足しました" });

        Assert.StartsWith("11月19日（木）を保存しました。", day.Saved, StringComparison.Ordinal);
        Assert.Equal(new() { ["moving"] = 15, ["seal"] = 7, ["certificate"] = 248 }, await CountsAsync("2026-11-19"));
        Assert.Equal("窓口2の手書き分 2件を足しました", day.Field("certificate", "Reason").Value);
    }

    [Fact]
    public async Task Decide_Mine_LeavesTheOtherNumberInTheLedger()
    {
        await StoreAsync(await ConflictAsync("2026-11-18"), new() { ["Choices[0].Keep"] = "mine", ["Choices[1].Keep"] = "mine" });

        Assert.Equal([246, 248], (await LinesAsync("2026-11-18")).Where(line => line.StateAfter > 200).Select(line => line.StateAfter!.Value));
    }

    [Fact]
    public async Task Decide_AllTheirs_NeedsNoChoice()
    {
        await StoreAsync(await ConflictAsync("2026-11-17"), new() { ["KeepTheirs"] = "true" });
        Assert.Equal(new() { ["moving"] = 15, ["seal"] = 7, ["certificate"] = 246 }, await CountsAsync("2026-11-17"));
    }

    [Fact]
    public async Task Decide_Nothing_AsksForAChoice()
    {
        var asked = await RefuseAsync(await ConflictAsync("2026-11-16"), new() { ["Choices[0].Keep"] = "mine", ["Message"] = "メモ" });

        Assert.Equal(["証明発行：残す数を選んでください"], asked.Errors);
        Assert.Equal("mine", asked.Page.QuerySelector("[name='Choices[0].Keep'][checked]")!.GetAttribute("value"));
        await StoreAsync(asked, new() { ["Choices[1].Keep"] = "theirs" });
        Assert.Equal(new() { ["moving"] = 14, ["seal"] = 7, ["certificate"] = 246 }, await CountsAsync("2026-11-16"));
    }

    [Fact]
    public async Task Decide_WhenItChangedOnceMore_AsksAgain()
    {
        var conflict = await ConflictAsync("2026-11-13");
        await StoreAsync(await OpenAsync("2026-11-13"), new() { ["moving"] = "16" });

        var again = await RefuseAsync(conflict, new() { ["Choices[0].Keep"] = "mine", ["Choices[1].Keep"] = "theirs" });

        Assert.Equal("どちらの数を残しますか", again.Title);
        Assert.Contains("16", again.Text(".conflicts"), StringComparison.Ordinal);
        Assert.Equal(16, (await CountsAsync("2026-11-13"))["moving"]);
    }

    [Fact]
    public async Task Return_LosesNothing()
    {
        var conflict = await ConflictAsync("2026-11-12", note: "混雑");
        conflict.Form.SetAttribute("action", Address("2026-11-12", path: "/back"));

        var day = await RefuseAsync(conflict, []);

        Assert.Equal(("14", "7", "248", "混雑"), (day.Field("moving").Value, day.Field("seal").Value, day.Field("certificate").Value, day.Text("#Note")));
        Assert.Contains(day.Notices, notice => notice.StartsWith("まだ保存していません。", StringComparison.Ordinal));
        Assert.Equal("どちらの数を残しますか", (await RefuseAsync(day, [])).Title);
    }

    [Fact]
    public async Task Post_ACellTalliedMeanwhile_SaysHow()
    {
        var mine = await OpenAsync("2026-11-11");
        var client = await Portal.ClientOfAsync(Clerk);
        using var tally = await client.SendJsonAsync(HttpMethod.Post, "/api/v1/window-counts/tallies", new
        {
            office = Branch,
            lines = new[] { new { id = Guid.NewGuid(), item = "moving", date = "2026-11-11", delta = 1 } },
        });

        var conflict = await RefuseAsync(mine, new() { ["moving"] = "14" });

        Assert.Contains("タップ集計", conflict.Text(".conflicts"), StringComparison.Ordinal);
        Assert.Equal([CountLineKind.Tally], (await LinesAsync("2026-11-11")).Select(line => line.Kind));
    }

    /// <summary>Two pages of one day: the first saves two numbers, the second wants others for them, and one more.</summary>
    private async Task<DayView> ConflictAsync(string date, string? note = null)
    {
        var mine = await OpenAsync(date);
        await StoreAsync(await OpenAsync(date), new() { ["moving"] = "15", ["certificate"] = "246" });
        return await RefuseAsync(mine, new() { ["moving"] = "14", ["seal"] = "7", ["certificate"] = "248", ["Note"] = note ?? "" });
    }

    private static string Plain(params string[] texts) => string.Join(' ', texts.Select(text => text.Trim()));
}
