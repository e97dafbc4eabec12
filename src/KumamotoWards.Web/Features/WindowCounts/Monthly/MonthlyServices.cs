namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

public static class MonthlyServices
{
    /// <summary>What the controllers of the month grid need beyond the domain.</summary>
    public static IServiceCollection AddMonthGrid(this IServiceCollection services) => services
        .AddScoped<MonthlyPages>()
        .AddScoped<MonthlySaving>();
}
