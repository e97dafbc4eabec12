using System.Text.Encodings.Web;
using System.Text.Unicode;
using KumamotoWards.Web.Features.Home;
using KumamotoWards.Web.Features.Notifications;
using KumamotoWards.Web.Features.Organization;
using KumamotoWards.Web.Features.Proposals;
using KumamotoWards.Web.Features.Shared.Parts;
using KumamotoWards.Web.Features.Trends.Monthly;
using KumamotoWards.Web.Features.WindowCounts.Checks;
using KumamotoWards.Web.Features.WindowCounts.Closing;
using KumamotoWards.Web.Features.WindowCounts.Daily;
using KumamotoWards.Web.Features.WindowCounts.Import;
using KumamotoWards.Web.Features.WindowCounts.Monthly;
using KumamotoWards.Web.Features.WindowCounts.Tally;
using KumamotoWards.Web.Infrastructure;
using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace KumamotoWards.Web.Setup;

/// <summary>MVC with one folder a feature: controller, form, validator and views side by side.</summary>
public static class PageSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        // Validation runs on the server alone: data-val attributes would only make the pages larger.
        builder.Services.AddControllersWithViews(options =>
            {
                if (!builder.Environment.IsDevelopment())
                    options.Conventions.Add(new DevelopmentOnlyConvention());
            })
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        builder.Services.AddShell();
        builder.Services.AddHome();
        builder.Services.AddDailyEntry();
        builder.Services.AddMonthGrid();
        builder.Services.AddImport();
        builder.Services.AddTally();
        builder.Services.AddChecks();
        builder.Services.AddClosingPages(builder.Configuration);
        builder.Services.AddProposalPages(builder.Configuration);
        builder.Services.AddNotificationPages(builder.Configuration, builder.Environment);
        builder.Services.AddOrganizationPages();
        builder.Services.AddMonthlyTrend();
        builder.Services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FeatureViewLocations()));
        builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        // Japanese stays readable in the page source; markup characters are still encoded.
        builder.Services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
    }
}
