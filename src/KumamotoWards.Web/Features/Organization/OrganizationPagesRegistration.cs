using KumamotoWards.Web.Features.Organization.Offices;
using KumamotoWards.Web.Features.Organization.Wards;

namespace KumamotoWards.Web.Features.Organization;

public static class OrganizationPagesRegistration
{
    /// <summary>What puts the pages of offices and wards together.</summary>
    public static IServiceCollection AddOrganizationPages(this IServiceCollection services) =>
        services.AddScoped<OfficePages>().AddScoped<WardPages>();
}
