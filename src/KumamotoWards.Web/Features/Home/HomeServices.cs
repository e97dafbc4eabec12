namespace KumamotoWards.Web.Features.Home;

public static class HomeServices
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services
        .AddScoped<EntryWorkQueries>()
        .AddScoped<EntryBoardQueries>()
        .AddScoped<GlanceQueries>();
}
