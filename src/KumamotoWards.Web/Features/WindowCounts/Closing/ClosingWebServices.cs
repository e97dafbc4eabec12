using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Web.Features.Home;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

public static class ClosingWebServices
{
    /// <summary>What the pages of closing need beyond the domain, and the due days of this city.</summary>
    public static IServiceCollection AddClosingPages(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("Closing").Get<ClosingOptions>() ?? new ClosingOptions())
        .AddScoped<ClosingPages>()
        .AddScoped<IHomeTasks, ClosingTasks>();
}
