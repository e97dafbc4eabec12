using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Core.WindowCounts.Daily;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Checks;

public sealed class RulesTests : CheckedBranch
{
    [Fact]
    public void EveryRule_HasACodeAPriorityAndWords() => Assert.All(CheckRules.All, rule =>
    {
        Assert.Matches("^[a-z-]{5,40}$", rule.Code);
        Assert.InRange(rule.Priority, 1, 3);
        Assert.EndsWith("。", rule.Description);
        Assert.Same(rule, CheckRules.Find(rule.Code));
    });

    [Fact]
    public async Task AZeroOnAnOpenDay_IsOneMatter_AndTheFirst()
    {
        await HasHistoryAsync();

        var saved = Assert.IsType<DailySaved>(await SaveAsync(Set("moving", 0)));

        var alert = await AlertAsync();
        Assert.Equal(("zero-on-open-day", 1), (alert.Rule, alert.Priority));
        Assert.StartsWith("11月の金曜日としては少ない数です：平年 ", saved.Warnings.Single().Message);
    }

    [Fact]
    public async Task AZeroWhereTheRangeIsWide_IsStillOdd()
    {
        await HasHistoryAsync(count: (_, date) => date >= Friday.AddDays(-28) ? 12 : null);

        await SavedAsync(Set("moving", 0));

        Assert.Equal("開庁日に 0件です。11月の金曜日の平年は 0〜30 件です", (await AlertAsync()).Message);
    }

    [Fact]
    public async Task AZeroWhereFewCome_IsNothing()
    {
        await HasHistoryAsync(count: (_, date) => date.Day % 2);

        await SavedAsync(Set("moving", 0), Set("seal", 0), Set("certificate", 0));

        Assert.Empty(await AlertsAsync());
    }

    [Fact]
    public async Task AnItemThatAlwaysCameWithAnother_IsMissed()
    {
        await HasHistoryAsync(count: (item, _) => item == "family-register-counter" ? 1 : 30);

        await SavedAsync(Set("moving", 31), Set("seal", 29), Set("family-register-counter", 0));

        var alert = await AlertAsync();
        Assert.Equal(("companion-item", 3), (alert.Rule, alert.Priority));
        Assert.Contains("住民異動が 31件あるのに 0件です。", alert.Message);
    }

    [Fact]
    public async Task AnItemThatSometimesCameAlone_IsNotMissed()
    {
        await HasHistoryAsync(count: (item, date) => item == "family-register-counter" ? date == Friday.AddDays(-21) ? 0 : 1 : 30);

        await SavedAsync(Set("moving", 31), Set("family-register-counter", 0));

        Assert.Empty(await AlertsAsync());
    }

    [Fact]
    public async Task MorePassportsThanTheApplicationsExplain_AreOdd()
    {
        const string ward = "higashi-ward-office";
        // Issued in bursts, so that the number itself is within its usual range.
        await HasHistoryAsync(ward, (item, date) => item == "passport-issue" ? date.Day % 2 == 0 ? 5 : 60 : 10);
        var clerk = await Counts.PersonInAsync("higashi-resident-affairs", "井手 浩");

        Assert.IsType<DailySaved>(await SaveAsAsync(clerk, ward, [Set("passport-issue", 60), Set("passport-application", 10)]));

        var alert = await AlertAsync();
        Assert.Equal(("passport-issue", 2), (alert.Rule, alert.Priority));
        Assert.Matches("交付 60件は、直近4週の申請（1日平均 10.0件、合計 1[0-9]0件）に比べて多い数です", alert.Message);
    }

    [Fact]
    public async Task TheDaysSum_IsHeldAgainstThePaper_OnceTheDayIsComplete()
    {
        await SavedAsync(WholeDay()[..3]);
        Assert.Null(await GivePaperTotalAsync(50));
        Assert.Empty(await AlertsAsync());

        await SavedAsync(WholeDay()[3]);

        var alert = await AlertAsync();
        Assert.Equal(("paper-total", (int?)null, 46), (alert.Rule, alert.CountItemId, alert.Count!.Value));
        Assert.Equal("この日の合計は 46件ですが、紙の合計は 50件です（4件少ない）", alert.Message);
        Assert.Null(await GivePaperTotalAsync(46, seen: 50));
        Assert.NotNull((await AlertAsync()).SettledAt);
    }

    [Fact]
    public async Task APaperTotal_IsNotOverwrittenBlindly_NorByAStranger()
    {
        await GivePaperTotalAsync(50);

        Assert.Equal("paper-total-stale", (await GivePaperTotalAsync(60))!.Code);
        Assert.Equal("forbidden", (await GivePaperTotalAsync(60, 50, await Counts.PersonInAsync("hanazono-general-branch")))!.Code);
        Assert.Equal("bad-total", (await GivePaperTotalAsync(-1, 50))!.Code);
        Assert.Null(await GivePaperTotalAsync(null, 50));
    }
}
