using KumamotoWards.Core.Trends.Months.Loading;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Core.Trends.Months;

internal static class MonthlyFiguresRegistration
{
    public static void AddMonthlyFigures(this IServiceCollection services)
    {
        services.AddSingleton<MonthCache>();
        services.AddScoped<MonthlyFiguresQueries>();
    }
}
