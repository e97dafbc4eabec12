namespace KumamotoWards.Web.Features.WindowCounts.Import;

public static class ImportServices
{
    /// <summary>What the controllers of imports need beyond the domain, and the worker that writes long ones.</summary>
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddSingleton<ImportJobs>()
        .AddScoped<ImportRunner>()
        .AddScoped<ImportPages>()
        .AddScoped<TemplateSheets>()
        .AddHostedService<ImportWorker>();
}
