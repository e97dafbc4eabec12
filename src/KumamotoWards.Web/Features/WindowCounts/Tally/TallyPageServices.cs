using KumamotoWards.Web.Features.Home;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

public static class TallyPageServices
{
    /// <summary>What the controllers of the tally counter need beyond the domain, and what it puts on the home page.</summary>
    public static IServiceCollection AddTally(this IServiceCollection services) => services
        .AddScoped<TallyPages>()
        .AddScoped<IHomeTasks, HeldTasks>();
}
