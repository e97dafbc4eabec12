using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.TestSupport.WindowCounts;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>Every query of the checks, once: of an odd day, its answer, the rules and the follower.</summary>
internal static class ChecksReads
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    public static async Task RunAsync(CountsDatabase counts, StaffSnapshot clerk, StaffSnapshot ward)
    {
        for (var week = 1; week < 14; week++) await SaveAsync(counts, clerk, 20, Friday.AddDays(-7 * week));
        await SaveAsync(counts, clerk, 500, Friday);
        await counts.AsAsync<PaperTotalService, CountProblem?>(clerk, paper => paper.SaveAsync(clerk, "oe-branch", Friday, 9, null));
        await counts.AsAsync<LedgerFollower, int>(null, follower => follower.FollowAsync(new FollowedLines()));
        await counts.AsAsync<AlertAnswerService, object>(clerk, async answers => await answers.AnswerAsync(clerk, [new AlertAnswer(1, "団体")]));
        foreach (var isOff in new[] { true, false })
            await counts.AsAsync<CheckSwitchService, bool>(ward, switches => switches.SetAsync(ward, "oe-branch", "unusual-count", isOff, "移転"));
    }

    private static Task<DailySaveResult> SaveAsync(CountsDatabase counts, StaffSnapshot clerk, int count, DateOnly date) =>
        counts.AsAsync<DailyCountService, DailySaveResult>(clerk, daily => daily.SaveAsync(clerk, "oe-branch", [new(Guid.NewGuid(), date, "certificate", count, null, null)]));
}
