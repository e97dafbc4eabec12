using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Web.Features.Home;

namespace KumamotoWards.Web.Features.WindowCounts.Checks;

public static class ChecksPages
{
    /// <summary>What the checks need beyond the domain: the follower of the ledger and the tasks of the home page.</summary>
    public static IServiceCollection AddChecks(this IServiceCollection services) => services
        .AddScoped<IHomeTasks, CheckTasks>()
        .AddSingleton<FollowedLines>()
        .AddHostedService<CheckFollower>();
}
