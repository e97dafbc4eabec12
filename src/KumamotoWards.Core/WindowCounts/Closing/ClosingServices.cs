using KumamotoWards.Core.Accounts.Deputies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KumamotoWards.Core.WindowCounts.Closing;

internal static class ClosingServices
{
    public static void AddClosing(this IServiceCollection services)
    {
        services.TryAddSingleton(new ClosingOptions());
        services.AddScoped<DeputyQueries>();
        services.AddScoped<DueDayQueries>();
        services.AddScoped<DueDayService>();
        services.AddScoped<ClosingChecks>();
        services.AddScoped<MonthChanges>();
        services.AddScoped<ClosingService>();
        services.AddScoped<ClosingBoardQueries>();
        services.AddScoped<MonthDetailQueries>();
        services.AddScoped<MonthTurnQueries>();
        services.AddScoped<ApprovingSections>();
        services.AddScoped<DeputyReviews>();
        services.AddScoped<DeputyRegister>();
    }
}
