using KumamotoWards.Core.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace KumamotoWards.Web.Setup;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: its database does too. Both without sign-in.</summary>
public static class HealthSetup
{
    private const string Ready = "ready";

    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddDbContextCheck<WardsDbContext>("database", tags: [Ready]);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}
