namespace KumamotoWards.Web.Features.WindowCounts.Tally;

public static class TallyPageServices
{
    /// <summary>What the controllers of the tally counter need beyond the domain.</summary>
    public static IServiceCollection AddTally(this IServiceCollection services) => services.AddScoped<TallyPages>();
}
