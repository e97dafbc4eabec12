using KumamotoWards.Core.Auditing;
using Serilog;
using Serilog.Formatting.Compact;

namespace KumamotoWards.Web.Setup;

/// <summary>
/// One line a request: JSON in production, readable in Development. Ids of staff and units may stand in it;
/// what people typed never does (no bodies, no query strings).
/// </summary>
public static class LoggingSetup
{
    public static void AddLogging(this WebApplicationBuilder builder) =>
        builder.Host.UseSerilog((context, logger) =>
        {
            logger.ReadFrom.Configuration(context.Configuration).Enrich.FromLogContext();
            if (context.HostingEnvironment.IsDevelopment())
                logger.WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture);
            else
                logger.WriteTo.Console(new RenderedCompactJsonFormatter());
        });

    public static void UseRequestLogging(this WebApplication app) =>
        app.UseSerilogRequestLogging(options => options.EnrichDiagnosticContext = (diagnostics, context) =>
        {
            var actor = context.RequestServices.GetRequiredService<Actor>();
            diagnostics.Set("RequestId", context.TraceIdentifier);
            if (actor.StaffMemberId is { } staffMemberId) diagnostics.Set("StaffMemberId", staffMemberId);
            if (actor.UnitId is { } unitId) diagnostics.Set("UnitId", unitId);
        });
}
