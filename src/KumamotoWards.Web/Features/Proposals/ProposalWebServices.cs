using KumamotoWards.Core.Proposals;
using KumamotoWards.Web.Features.Proposals.Writing;

namespace KumamotoWards.Web.Features.Proposals;

public static class ProposalWebServices
{
    /// <summary>What the pages of proposals need beyond the domain, and the obligations of this city.</summary>
    public static IServiceCollection AddProposalPages(this IServiceCollection services, IConfiguration configuration) => services
        .AddScoped<WritingPages>()
        .AddScoped<WritingDesk>()
        .AddScoped<DraftConflicts>()
        .AddSingleton(configuration.GetSection("Proposals").Get<ProposalOptions>() ?? new ProposalOptions());
}
