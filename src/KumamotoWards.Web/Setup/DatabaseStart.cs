using KumamotoWards.Core.Accounts.Demo;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Web.Setup;

/// <summary>Makes the database ready: at the start of Development, by the command <c>migrate</c> everywhere else.</summary>
public static class DatabaseStart
{
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;
        await using var scope = app.Services.CreateAsyncScope();
        await MigrateAsync(scope.ServiceProvider);
        await SeedDemonstrationAsync(scope.ServiceProvider, app.Configuration);
    }

    /// <summary>Applies the migrations and, to an empty database, the reference data.</summary>
    public static async Task MigrateAsync(IServiceProvider services)
    {
        await services.GetRequiredService<WardsDbContext>().Database.MigrateAsync();
        await services.GetRequiredService<ReferenceData>().SeedAsync();
    }

    private static Task SeedDemonstrationAsync(IServiceProvider services, IConfiguration configuration) =>
        configuration["Demo:Password"] is { Length: > 0 } password
            ? services.GetRequiredService<DemoAccountSeeder>().SeedAsync(password)
            : Task.CompletedTask;
}
