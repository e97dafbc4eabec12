using KumamotoWards.Core.Proposals.Attachments;
using KumamotoWards.Core.Proposals.Consultations;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Implementation;
using KumamotoWards.Core.Proposals.Listing;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Core.Proposals.Report;
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
        services.AddScoped<EvidenceService>();
        services.AddScoped<EvidenceQueries>();
        services.AddScoped<EvidenceBeginnings>();
        services.AddScoped<ImplementationNotices>();
        services.AddScoped<ImplementationService>();
        services.AddScoped<ImplementationQueries>();
        services.AddScoped<ProposalReportQueries>();
        services.AddScoped<ProposalMemos>();
        services.AddScoped<ObligationQueries>();
        services.AddScoped<ObligationWatch>();
        services.AddScoped<SampleProposals>();
        services.AddScoped<ProposalDetailQueries>();
        services.AddScoped<DossierWriter>();
        services.AddScoped<DossierNotices>();
        services.AddScoped<ProposalDiscussion>();
        services.AddScoped<ProposalConsultations>();
        services.AddScoped<ProposalReassignment>();
        services.AddScoped<ProposalLinks>();
        services.AddScoped<ProposalMarking>();
        services.AddScoped<ProposalReviews>();
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
