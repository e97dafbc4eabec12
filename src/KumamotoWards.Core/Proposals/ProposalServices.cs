using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Core.Proposals.Listing;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Core.Proposals.Samples;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Proposals.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KumamotoWards.Core.Proposals;

internal static class ProposalServices
{
    public static void AddProposals(this IServiceCollection services)
    {
        services.TryAddSingleton(new ProposalOptions());
        services.AddScoped<ProposalAccessQueries>();
        services.AddScoped<ObligationClocks>();
        services.AddScoped<ProposalDecisions>();
        services.AddScoped<ProposalNotices>();
        services.AddScoped<ProposalService>();
        services.AddScoped<ProposalDrafts>();
        services.AddScoped<ProposalReaderQueries>();
        services.AddScoped<ProposalListQueries>();
        services.AddScoped<ProposalMemos>();
        services.AddScoped<ObligationQueries>();
        services.AddScoped<ObligationWatch>();
        services.AddScoped<SampleProposals>();
        services.AddScoped<ProposalDetailQueries>();
    }
}
