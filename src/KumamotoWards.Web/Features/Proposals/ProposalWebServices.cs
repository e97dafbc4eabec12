using KumamotoWards.Core.Proposals;
using KumamotoWards.Web.Features.Home;
using KumamotoWards.Web.Features.Proposals.Dossier;

namespace KumamotoWards.Web.Features.Proposals;

public static class ProposalWebServices
{
    /// <summary>What the pages of proposals need beyond the domain, and the obligations of this city.</summary>
    public static IServiceCollection AddProposalPages(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("Proposals").Get<ProposalOptions>() ?? new ProposalOptions())
        .AddScoped<DossierPages>()
        .AddScoped<IHomeTasks, ProposalReviewTasks>();
}
