using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>
/// 根拠となる件数 on a page about a proposal; nothing where there is none and the person adds none. The page links
/// <c>css/charts.css</c>, <c>css/proposals-evidence.css</c> and the module <c>js/charts.js</c>.
/// <code>&lt;vc:proposal-evidence proposal="Model.Proposal" standing="Model.Standing" /&gt;</code>
/// </summary>
public sealed class ProposalEvidenceViewComponent(EvidenceCards cards) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Proposal proposal, ProposalStanding standing) =>
        View("/Features/Proposals/Evidence/_Evidence.cshtml", await cards.OfAsync(proposal, standing, EvidencePurpose.Reason, HttpContext.RequestAborted));
}

/// <summary>The evidence of one purpose as a page shows it.</summary>
/// <param name="MayChange">The person adds to it and takes away from it.</param>
public sealed record EvidenceSection(Proposal Proposal, bool MayChange, IReadOnlyList<EvidenceCard> Cards);

/// <summary>One evidence.</summary>
public sealed record EvidenceCard(int ProposalId, EvidenceDetail Evidence, YearlyFigures Figures, DateOnly Today, bool MayRemove)
{
    public EvidenceSnapshot Snapshot => Evidence.Snapshot;

    public Infrastructure.Charts.LineChart Chart => EvidenceChart.Of(Snapshot, Evidence.Caption, Figures);

    /// <summary>So few years that on paper the chart and its table stand side by side.</summary>
    public bool IsShort => Snapshot.To - Snapshot.From < 6;

    public string Taken => EvidenceText.Taken(Evidence, Today);
}

/// <summary>Reads the evidence of a proposal for a page.</summary>
public sealed class EvidenceCards(EvidenceQueries evidence, YearlyFiguresQueries figures, BusinessClock clock, City city)
{
    public async Task<EvidenceSection> OfAsync(Proposal proposal, ProposalStanding standing, EvidencePurpose purpose, CancellationToken cancellationToken)
    {
        var mayChange = EvidenceAccess.PurposeFor(standing) == purpose;
        var details = await evidence.OfProposalAsync(proposal.Id, city.Name, cancellationToken);
        var current = await figures.FiguresAsync(cancellationToken);
        return new EvidenceSection(
            proposal, mayChange, [.. details.Where(each => each.Purpose == purpose).Select(each => new EvidenceCard(proposal.Id, each, current, clock.Today, mayChange))]);
    }
}
