using KumamotoWards.Core.Proposals.Attachments;
using KumamotoWards.Core.Proposals.Obligations;
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
        services.AddScoped<DraftSaving>();
        services.AddScoped<DraftChanges>();
        services.AddScoped<DraftQueries>();
        services.AddScoped<DraftCopies>();
        services.AddSingleton<SimilarityIndex>();
        services.AddScoped<SimilarProposals>();
        services.AddScoped<AttachmentService>();
        services.AddScoped<AttachmentQueries>();
    }
}
