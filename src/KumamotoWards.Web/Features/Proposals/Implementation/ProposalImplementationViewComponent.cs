using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace KumamotoWards.Web.Features.Proposals.Implementation;

/// <summary>
/// 実施の記録 on a page about a proposal; nothing before it is adopted. The page links what <c>ProposalEvidence</c> needs.
/// <code>&lt;vc:proposal-implementation proposal="Model.Proposal" standing="Model.Standing" /&gt;</code>
/// </summary>
public sealed class ProposalImplementationViewComponent(ImplementationPages pages) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Proposal proposal, ProposalStanding standing) =>
        await pages.SectionAsync(proposal, standing, typed: null, HttpContext.RequestAborted) is { } section
            ? View("/Features/Proposals/Implementation/_Implementation.cshtml", section)
            : new ContentViewComponentResult("");
}
