using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Web.Features.Accounts.Deputies;
using KumamotoWards.Web.Features.Accounts.Staff;
using KumamotoWards.Web.Features.Home;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

namespace KumamotoWards.Web.Setup;

/// <summary>Who may come in: accounts, the session cookie, permissions.</summary>
public static class AccountSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = builder.Configuration.GetSection("SignIn");
        services.Configure<SignInSettings>(settings);
        services.AddWardsAccounts();
        services.AddSingleton<SignInThrottle>();
        services.AddScoped<UnitChoices>();
        services.AddScoped<DeputyPages>();
        services.AddScoped<IHomeTasks, AdministrationTasks>();
        services.AddScoped<SessionCookieEvents>();
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme, options =>
        {
            options.EventsType = typeof(SessionCookieEvents);
            options.ExpireTimeSpan = TimeSpan.FromHours(settings.Get<SignInSettings>()?.ExpiresAfterHours ?? new SignInSettings().ExpiresAfterHours);
            options.SlidingExpiration = true;
            options.Cookie.Name = "wards.session";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = builder.Environment.CookieSecurity();
        });
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        // In the database from the start: several instances behind one address read each other's cookies.
        services.AddDataProtection().SetApplicationName("wards-portal").PersistKeysToDbContext<WardsDbContext>();
    }

    /// <summary>Over plain HTTP only on a developer's machine.</summary>
    public static CookieSecurePolicy CookieSecurity(this IHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
}
