namespace KumamotoWards.Web.Features.WindowCounts.Daily;

public static class DailyServices
{
    /// <summary>What the controllers of daily entry need beyond the domain.</summary>
    public static IServiceCollection AddDailyEntry(this IServiceCollection services) => services
        .AddScoped<DailyPages>()
        .AddScoped<DailySaving>();
}
