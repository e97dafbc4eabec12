using KumamotoWards.Web.Infrastructure.TagHelpers;

namespace KumamotoWards.Web.Infrastructure.Shell;

public static class ShellServices
{
    /// <summary>What the layout and the tag helpers need.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddSingleton(provider => City.Of(provider.GetRequiredService<IConfiguration>()))
        .AddScoped<ShellContext>()
        .AddSingleton<FieldControls>()
        .AddSingleton<ModuleGraph>();
}
