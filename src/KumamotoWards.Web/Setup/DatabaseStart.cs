using KumamotoWards.Core.Accounts.Demo;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Data.Seeding;
using KumamotoWards.Core.Population;
using KumamotoWards.Core.Proposals.Samples;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Core.WindowCounts.Samples;
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
        await services.GetRequiredService<TrendNoteSeed>().SeedAsync();
    }

    private static async Task SeedDemonstrationAsync(IServiceProvider services, IConfiguration configuration)
    {
        if (configuration["Demo:Password"] is { Length: > 0 } password)
            await services.GetRequiredService<DemoAccountSeeder>().SeedAsync(password);
        if (configuration.GetValue<bool>("Demo:SampleData"))
        {
            await WriteFirstSamplesAsync(services);
            await services.GetRequiredService<SampleProposals>().WriteAsync();
            await services.GetRequiredService<PopulationSamples>().WriteAsync();
        }
    }

    /// <summary>The previous and the running fiscal year, once: later starts leave what people have made of them.</summary>
    private static async Task WriteFirstSamplesAsync(IServiceProvider services)
    {
        var running = FiscalYear.Of(services.GetRequiredService<BusinessClock>().Today);
        var db = services.GetRequiredService<WardsDbContext>();
        if (!await db.OfficeMonths.AnyAsync(month => month.Month >= running.Previous.FirstDay))
            await services.GetRequiredService<SampleCounts>().WriteAsync(running.Previous, running);
    }
}
