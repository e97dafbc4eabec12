using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>
/// The sentence that a dossier opens with; nothing where there is nothing short to say.
/// <code>&lt;vc:proposal-lead proposal="Model.Proposal" /&gt;</code>
/// </summary>
public sealed class ProposalLeadViewComponent(EvidenceQueries evidence, City city) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Proposal proposal)
    {
        var all = await evidence.OfProposalAsync(proposal.Id, city.Name, HttpContext.RequestAborted);
        var first = all.FirstOrDefault(each => each.Purpose == EvidencePurpose.Reason);
        return EvidenceLead.Of(proposal.Request, first?.Snapshot, first?.Caption) is { } lead
            ? View("/Features/Proposals/Evidence/_Lead.cshtml", lead)
            : new ContentViewComponentResult("");
    }
}
