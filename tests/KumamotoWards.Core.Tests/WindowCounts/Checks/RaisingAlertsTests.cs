using KumamotoWards.Core.WindowCounts.Daily;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Checks;

public sealed class RaisingAlertsTests : CheckedBranch
{
    [Fact]
    public async Task AnOddNumber_IsSaved_AndAskedAbout()
    {
        await HasHistoryAsync();

        var saved = Assert.IsType<DailySaved>(await SaveAsync(Set("moving", 300), Set("seal", 25)));

        var warning = Assert.Single(saved.Warnings);
        var alert = await AlertAsync();
        Assert.Equal(("moving", 300, "unusual-count"), (warning.Item, warning.Count, warning.Rule));
        Assert.Equal((warning.Message, 300, (string?)null), (alert.Message, alert.Count!.Value, alert.Answer));
        Assert.Equal($"11月の金曜日としては多い数です：平年 {warning.Low}〜{warning.High} 件", alert.Message);
        Assert.Equal((Friday, 2, "unusual-count"), (alert.Date, alert.Priority, alert.Rule));
    }

    [Fact]
    public async Task AReasonAtEntry_AnswersIt()
    {
        await HasHistoryAsync();

        var saved = Assert.IsType<DailySaved>(await SaveAsync(Set("moving", 300, reason: "団体の転入")));

        var alert = await AlertAsync();
        Assert.Empty(saved.Warnings);
        Assert.Equal(("団体の転入", Clerk.StaffMemberId), (alert.Answer, alert.AnsweredById!.Value));
    }

    [Fact]
    public async Task AReasonGivenLater_AnswersItToo()
    {
        await HasHistoryAsync();
        await SavedAsync(Set("moving", 300));

        await SavedAsync(Set("moving", 300, expected: 300, reason: "団体の転入"));

        Assert.Equal("団体の転入", (await AlertAsync()).Answer);
    }

    [Fact]
    public async Task AnOrdinaryNumber_SettlesIt()
    {
        await HasHistoryAsync();
        await SavedAsync(Set("moving", 300));

        await SavedAsync(Set("moving", 30, expected: 300));

        Assert.NotNull((await AlertAsync()).SettledAt);
    }

    [Fact]
    public async Task AnotherOddNumber_OpensItAnew()
    {
        await HasHistoryAsync();
        await SavedAsync(Set("moving", 300, reason: "団体の転入"));

        await SavedAsync(Set("moving", 3, expected: 300));

        var alert = await AlertAsync();
        Assert.Equal((3, null, null), (alert.Count!.Value, alert.Answer, alert.SettledAt));
        Assert.Contains("少ない", alert.Message);
    }

    [Fact]
    public async Task TheSameOddNumberAgain_IsExplainedAlready()
    {
        await HasHistoryAsync();
        await SavedAsync(Set("moving", 300, reason: "団体の転入"));
        await SavedAsync(Set("moving", 30, expected: 300));

        await SavedAsync(Set("moving", 300, expected: 30));

        var alert = await AlertAsync();
        Assert.Equal(("団体の転入", (DateTime?)null), (alert.Answer, alert.SettledAt));
    }

    [Fact]
    public async Task InventedCounts_RaiseNone_HoweverOdd()
    {
        await HasHistoryAsync(count: (item, date) => date == Friday.AddDays(-1) ? 900 : 20);

        await SavedAsync(Set("seal", 20, date: Friday.AddDays(-1), expected: 900));
        await FollowAsync();

        Assert.Empty(await AlertsAsync());
    }

    [Fact]
    public async Task AnUsualDay_WritesNothingBesideItsCounts()
    {
        await HasHistoryAsync();
        var before = await Counts.ReadAsync(db => db.AuditEntries.CountAsync());

        await SavedAsync(Set("moving", 25), Set("seal", 22));

        Assert.Empty(await AlertsAsync());
        Assert.Equal(before, await Counts.ReadAsync(db => db.AuditEntries.CountAsync(entry => entry.Entity != "OfficeMonth")));
    }
}
