using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Core.WindowCounts.Checks;

internal static class ChecksServices
{
    public static void AddChecks(this IServiceCollection services)
    {
        services.AddScoped<DayChecks>();
        services.AddScoped<LedgerFollower>();
        services.AddScoped<AlertQueries>();
        services.AddScoped<AlertAnswerService>();
        services.AddScoped<CheckStatistics>();
        services.AddScoped<CheckSwitchService>();
        services.AddScoped<PaperTotalService>();
    }
}
