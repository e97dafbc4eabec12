using System.Text.Encodings.Web;
using System.Text.Unicode;
using KumamotoWards.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace KumamotoWards.Web.Setup;

/// <summary>MVC with one folder a feature: controller, form, validator and views side by side.</summary>
public static class PageSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddControllersWithViews();
        builder.Services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FeatureViewLocations()));
        builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        // Japanese stays readable in the page source; markup characters are still encoded.
        builder.Services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapControllers().WithStaticAssets();
    }
}
