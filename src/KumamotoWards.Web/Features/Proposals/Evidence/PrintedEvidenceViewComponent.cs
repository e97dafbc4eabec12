using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>
/// The evidence of one purpose as the 起案 prints it: nothing folded away, and the years one below the other, so that twenty
/// of them still fit upright paper. The page links <c>css/charts.css</c> and <c>css/proposals-evidence.css</c>.
/// <code>&lt;vc:printed-evidence proposal="Model.Proposal" standing="Model.Standing" purpose="Reason" /&gt;</code>
/// </summary>
public sealed class PrintedEvidenceViewComponent(EvidenceCards cards) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Proposal proposal, ProposalStanding standing, EvidencePurpose purpose) =>
        View("/Features/Proposals/Evidence/_Printed.cshtml", (await cards.OfAsync(proposal, standing, purpose, HttpContext.RequestAborted)).Cards);
}
