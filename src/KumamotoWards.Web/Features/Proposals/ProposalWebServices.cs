using KumamotoWards.Core.Proposals;
using KumamotoWards.Web.Features.Home;
using KumamotoWards.Web.Features.Proposals.Dossier;
using KumamotoWards.Web.Features.Proposals.Evidence;
using KumamotoWards.Web.Features.Proposals.Implementation;
using KumamotoWards.Web.Features.Proposals.Listing;
using KumamotoWards.Web.Features.Proposals.Obligations;
using KumamotoWards.Web.Features.Proposals.Writing;

namespace KumamotoWards.Web.Features.Proposals;

public static class ProposalWebServices
{
    /// <summary>What the pages of proposals need beyond the domain, and the obligations of this city.</summary>
    public static IServiceCollection AddProposalPages(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("Proposals").Get<ProposalOptions>() ?? new ProposalOptions())
        .AddScoped<ProposalRowBuilder>()
        .AddScoped<ListingPages>()
        .AddScoped<IHomeTasks, ProposalTasks>()
        .AddHostedService<ObligationFollower>()
        .AddScoped<DossierPages>()
        .AddScoped<IHomeTasks, ProposalReviewTasks>()
        .AddScoped<WritingPages>()
        .AddScoped<WritingDesk>()
        .AddScoped<DraftConflicts>()
        .AddScoped<EvidencePages>()
        .AddScoped<TrendEvidencePages>()
        .AddScoped<EvidenceCards>()
        .AddScoped<ImplementationPages>();
}
