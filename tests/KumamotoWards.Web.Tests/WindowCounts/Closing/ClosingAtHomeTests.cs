using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Closing;

public sealed class ClosingAtHomeTests : IDisposable
{
    private readonly ClosingPortal _closing = new();

    [Fact]
    public async Task WhoDecides_SeesWhatWaits_WithItsDueDay_AndWhatTheWardOfficeWaitsFor()
    {
        var page = await (await _closing.AsAsync("chuo-kacho")).GetPageAsync("/");

        var task = page.QuerySelectorAll(".task.counted").Single(each => each.QuerySelector("a")!.TextContent == "月の承認を待っています");
        Assert.Equal("2 件", task.QuerySelector(".task-count")!.TextContent);
        Assert.Equal("期限 11月13日を 5営業日過ぎました", task.QuerySelector(".task-due .late")!.TextContent);
        Assert.Contains("大江出張所の承認がそろうと承認できます", task.TextContent, StringComparison.Ordinal);
        Assert.Contains("late", task.ClassList);
        Assert.Equal("決裁と承認", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task AStep_PutsTheTurnOnTheNextHomePage()
    {
        await _closing.StepAsync("chuo-kumin", "return", reason: "14日を確かめてください");
        var returned = await TasksAsync("oe");
        Assert.StartsWith("10月分が差し戻されました 中央区役所 区民課から：「14日を確かめてください」 提出期限を 8営業日過ぎています", returned[0], StringComparison.Ordinal);
        Assert.Contains(await TasksAsync("chuo-kumin"), task => task.StartsWith("提出が遅れている窓口が 1か所あります", StringComparison.Ordinal));

        await _closing.StepAsync("oe", "submit");
        Assert.DoesNotContain(await TasksAsync("oe"), task => task.Contains("10月分", StringComparison.Ordinal));
        await _closing.StepAsync("chuo-kacho", "approve");
        await _closing.StepAsync("honcho", "lock");
        await _closing.StepAsync("oe", "request-reopen", reason: "数え違い");

        Assert.Contains(await TasksAsync("honcho"), task => task.Contains("月の再開を依頼されています 10月分 大江出張所から：「数え違い」", StringComparison.Ordinal));
        await _closing.StepAsync("honcho", "reopen", reason: "依頼により");
        Assert.DoesNotContain(await TasksAsync("honcho"), task => task.Contains("月の再開を依頼されています", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Headquarters_SeesWhatCanBeLocked() =>
        Assert.Contains(await TasksAsync("honcho"), task => task.Contains("承認済みの月を締められます", StringComparison.Ordinal));

    [Fact]
    public async Task TheBoard_CostsAFewQueries_HoweverManyOffices()
    {
        var client = await _closing.AsAsync("honcho");
        await client.GetPageAsync(ClosingPortal.Page);
        using var log = CommandLog.Of(_closing.Portal);

        await client.GetPageAsync(ClosingPortal.Page);

        Assert.InRange(log.Commands.Count, 1, 20);
    }

    public void Dispose() => _closing.Dispose();

    private async Task<List<string>> TasksAsync(string user) =>
        [.. (await (await _closing.AsAsync(user)).GetPageAsync("/")).QuerySelectorAll(".task").Select(task => string.Join(' ', task.TextContent.Split((char[])[' ', '\n', '\r', '　'], StringSplitOptions.RemoveEmptyEntries)))];
}
