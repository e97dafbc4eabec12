using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Monthly;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Monthly;

public sealed class LookingAtACellTests : BranchDay
{
    [Fact]
    public async Task TheLastTwelveOfTheWeekday_StandOldestFirst_TheCellsOwnLast()
    {
        for (var weeks = 15; weeks >= 1; weeks--) await SavedAsync(Set("moving", 100 + weeks, date: Friday.AddDays(-7 * weeks)));
        await SavedAsync(Set("moving", 5, date: Friday.AddDays(-1)));
        await SavedAsync(Set("moving", 104));

        var cell = await CellAsync("moving");

        Assert.Equal(12, cell.Recent.Count);
        Assert.Equal((Friday.AddDays(-77), 111), (cell.Recent[0].Date, cell.Recent[0].Count));
        Assert.Equal((Friday, 104), (cell.Recent[^1].Date, cell.Recent[^1].Count));
        Assert.True(cell.Usual!.Contains(104));
    }

    [Fact]
    public async Task ABlankCell_ShowsTheDaysBefore_AndNoHistory()
    {
        await SavedAsync(Set("moving", 9, date: Friday.AddDays(-7)));

        var cell = await CellAsync("moving");

        Assert.Equal((null, 1, 0), (cell.Value, cell.Recent.Count, cell.Lines.Count));
        Assert.Null(cell.Usual);
    }

    [Fact]
    public async Task TheHistory_SaysFromWhatToWhat_HowByWhomAndWhy()
    {
        await SavedAsync(Set("moving", 124));
        await SavedAsync(Set("moving", 128, expected: 124, reason: "夕方の4件が漏れていた"));

        var cell = await CellAsync("moving");

        Assert.Equal(
            [(null, 124, CountLineKind.Entry, null, "山口 真理"), (124, 128, CountLineKind.Correction, "夕方の4件が漏れていた", "山口 真理")],
            cell.Lines.Select(line => (line.Before, line.After, line.Kind, line.Reason, line.By)));
        Assert.False(cell.HasOlderLines);
    }

    [Fact]
    public async Task AStranger_SeesTheUnitAndNoName()
    {
        await SavedAsync(Set("moving", 124));
        await CommentAsync(Clerk, "混雑", null);
        var stranger = await Counts.PersonInAsync("hanazono-general-branch");

        var cell = (await Counts.AsAsync<CellQueries, CellDetail?>(stranger, queries => queries.FindAsync(stranger, Branch, Friday, "moving")))!;

        Assert.Equal("大江出張所", Assert.Single(cell.Lines).By);
        Assert.Equal(("混雑", null), (cell.Comment!.Text, cell.Comment.By));
        Assert.False(cell.CanWrite);
    }

    [Fact]
    public async Task ALongHistory_ShowsItsEnd()
    {
        for (var count = 1; count <= 7; count++) await SavedAsync(Set("moving", count, expected: count == 1 ? null : count - 1));

        var cell = await CellAsync("moving");

        Assert.Equal([(3, 4), (4, 5), (5, 6), (6, 7)], cell.Lines.Select(line => (line.Before!.Value, line.After!.Value)));
        Assert.True(cell.HasOlderLines);
    }

    [Fact]
    public async Task AnItemThatIsNotHandled_HasNoCell()
    {
        Assert.Null(await FindAsync("passport-issue"));
        Assert.Null(await FindAsync("atlantis"));
    }

    [Fact]
    public async Task AComment_IsWrittenChangedAndDeleted()
    {
        Assert.Equal(new CommentResult(), await CommentAsync(Clerk, "午後に端末が停止", null));
        var written = (await CellAsync("moving")).Comment!;
        Assert.Equal(("午後に端末が停止", "山口 真理"), (written.Text, written.By));

        await CommentAsync(Clerk, "午後に端末が停止（復旧 15:00）", written.Version);
        var changed = (await CellAsync("moving")).Comment!;
        Assert.Equal("午後に端末が停止（復旧 15:00）", changed.Text);

        await CommentAsync(Clerk, " ", changed.Version);
        Assert.Null((await CellAsync("moving")).Comment);
    }

    [Fact]
    public async Task AStaleComment_IsNotOverwritten()
    {
        await CommentAsync(Clerk, "先に書いた", null);

        var late = await CommentAsync(Clerk, "あとから書いた", null);

        Assert.Equal("先に書いた", late.Stale!.Text);
        Assert.Equal("先に書いた", (await CellAsync("moving")).Comment!.Text);
    }

    [Fact]
    public async Task AComment_OfAStrangerOrTooLong_IsRefused()
    {
        var stranger = await Counts.PersonInAsync("hanazono-general-branch");
        Assert.Equal("forbidden", (await CommentAsync(stranger, "x", null)).Problem!.Code);
        Assert.Equal("comment-too-long", (await CommentAsync(Clerk, new string('あ', 301), null)).Problem!.Code);
        Assert.Null((await CellAsync("moving")).Comment);
    }

    [Fact]
    public async Task TheGrid_MarksACommentedCell()
    {
        await CommentAsync(Clerk, "混雑", null);
        var grid = (await Counts.AsAsync<GridQueries, CountGrid?>(Clerk, queries => queries.MonthAsync(Clerk, Branch, November)))!;
        Assert.Equal(["moving"], grid.Cells.Where(cell => cell.HasComment).Select(cell => cell.Item.Slug));
    }

    [Fact]
    public async Task AnAlert_StandsInTheGridAndAtTheCell_UntilItIsAnswered()
    {
        var (office, item) = (await OfficeIdAsync(), await ItemIdAsync("moving"));
        await Counts.ReadAsync(async db =>
        {
            foreach (var (priority, message, answer) in new[] { (2, "あとで見る", null), (1, "先に見る", null), (1, "答えた", "混雑") })
                db.CountAlerts.Add(new CountAlert
                {
                    OfficeId = office,
                    Date = Friday,
                    CountItemId = item,
                    Rule = $"test-{message}",
                    Priority = priority,
                    Message = message,
                    Count = 1,
                    RaisedAt = DateTime.UnixEpoch,
                    Answer = answer,
                });
            return await db.SaveChangesAsync();
        });

        var grid = (await Counts.AsAsync<GridQueries, CountGrid?>(Clerk, queries => queries.MonthAsync(Clerk, Branch, November)))!;

        Assert.Equal(["先に見る"], grid.Cells.Select(cell => cell.Alert).OfType<string>());
        Assert.Equal(["先に見る", "あとで見る"], (await CellAsync("moving")).Alerts);
    }

    private async Task<CellDetail> CellAsync(string item) => (await FindAsync(item))!;

    private Task<CellDetail?> FindAsync(string item) => Counts.AsAsync<CellQueries, CellDetail?>(Clerk, queries => queries.FindAsync(Clerk, Branch, Friday, item));

    private Task<CommentResult> CommentAsync(StaffSnapshot person, string text, Guid? version) =>
        Counts.AsAsync<CellCommentService, CommentResult>(person, service => service.SaveAsync(person, Branch, Friday, "moving", text, version));
}
