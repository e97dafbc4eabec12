namespace KumamotoWards.Web.Features.Trends.Monthly;

internal static class MonthlyTrendServices
{
    public static void AddMonthlyTrend(this IServiceCollection services) => services.AddScoped<MonthlyDayReads>();
}
