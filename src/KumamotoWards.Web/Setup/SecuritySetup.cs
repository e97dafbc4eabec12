using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Setup;

/// <summary>What the browser is told to refuse, and forged requests.</summary>
public static class SecuritySetup
{
    /// <summary>Name of the policy for files that people have sent: whatever opens them, nothing in them runs as ours.</summary>
    public const string HandedOut = nameof(HandedOut);

    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-CSRF-TOKEN";
            options.Cookie.Name = "wards.form";
            options.Cookie.SecurePolicy = builder.Environment.CookieSecurity();
            // Strict would drop the cookie after a link in a mail, and with it the forms open in other tabs.
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddSecurityHeaderPolicies().AddPolicy(HandedOut, Headers(builder.Environment).AddContentSecurityPolicy(FilePolicy));
        builder.Services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "wards.notice";
            options.Cookie.SecurePolicy = builder.Environment.CookieSecurity();
        });
        builder.Services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<HttpsOnlyFilter>(HttpsOnlyFilter.Order);
            options.Filters.Add<PasswordChangeFilter>();
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add<StaleFormFilter>(StaleFormFilter.Order);
        });
    }

    public static void UseSecurity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    public static void UseHeaders(this WebApplication app) => app.UseSecurityHeaders(Headers(app.Environment));

    private static HeaderPolicyCollection Headers(IHostEnvironment environment)
    {
        var headers = new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddContentSecurityPolicy(ContentPolicy)
            .AddPermissionsPolicy(NoDevices);
        return environment.IsDevelopment() ? headers : headers.AddStrictTransportSecurityMaxAgeIncludeSubDomains();
    }

    /// <summary>The portal asks for no device; named one by one, since browsers warn of names they do not know.</summary>
    private static void NoDevices(PermissionsPolicyBuilder policy)
    {
        policy.AddCamera().None();
        policy.AddGeolocation().None();
        policy.AddMicrophone().None();
        policy.AddPayment().None();
        policy.AddUsb().None();
    }

    /// <summary>Everything from here, nothing inline.</summary>
    private static void ContentPolicy(CspBuilder policy)
    {
        policy.AddDefaultSrc().Self();
        policy.AddWorkerSrc().Self();
        policy.AddObjectSrc().None();
        policy.AddBaseUri().None();
        policy.AddFormAction().Self();
        policy.AddFrameAncestors().None();
    }

    private static void FilePolicy(CspBuilder policy)
    {
        policy.AddDefaultSrc().None();
        policy.AddFrameAncestors().None();
        policy.AddSandbox();
    }
}
