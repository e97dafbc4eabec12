using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>Trends of the portal, kept with a proposal as they stood.</summary>
public sealed class EvidenceController(EvidencePages pages, EvidenceService service, YearlyFiguresQueries figures, CurrentStaff current, BusinessClock clock) : Controller
{
    [HttpGet(EvidenceAddress.Page), RequirePermission(Permission.ReadProposals)]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) =>
        await pages.FindAsync(id, cancellationToken) is { } detail ? View(detail) : NotFound();

    [HttpGet(EvidenceAddress.New), RequirePermission(Permission.MoveProposals)]
    public async Task<IActionResult> New(int id, EvidenceForm form, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { } detail) return NotFound();
        if (EvidenceAccess.PurposeFor(detail.Standing) is not { } purpose) return Refused(detail.Proposal, EvidenceAccess.RefusalOf(detail.Standing));
        var asked = new NewEvidenceForm { Series = form.Series, From = form.From, To = form.To, Basis = form.Basis };
        return View(await pages.NewAsync(detail, purpose, asked, ModelState, cancellationToken));
    }

    [HttpPost(EvidenceAddress.Page), RequirePermission(Permission.MoveProposals)]
    public async Task<IActionResult> Add(int id, NewEvidenceForm form, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { } detail) return NotFound();
        if (EvidenceAccess.PurposeFor(detail.Standing) is not { } purpose) return Refused(detail.Proposal, EvidenceAccess.RefusalOf(detail.Standing));
        ProposalResult? result = null;
        var request = pages.RequestOf(form, await figures.FiguresAsync(cancellationToken));
        var saved = ModelState.IsValid && await ModelState.TryAsync(
            async () => result = await service.AddAsync(current.Person, id, request, form.Caption!, cancellationToken), field => EvidencePages.FieldOf(form, field));
        if (!saved) return View(nameof(New), await pages.NewAsync(detail, purpose, form, ModelState, cancellationToken));
        return Answer(result, purpose, "件数の推移を付けました", "いまの値を固定しました。あとで件数が変わっても、この図は変わりません。");
    }

    [HttpPost(EvidenceAddress.Remove), RequirePermission(Permission.MoveProposals)]
    public async Task<IActionResult> Remove(int id, int evidenceId, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { } detail) return NotFound();
        var purpose = EvidenceAccess.PurposeFor(detail.Standing) ?? EvidencePurpose.Reason;
        return Answer(await service.RemoveAsync(current.Person, id, evidenceId, cancellationToken), purpose, "件数の推移を外しました", text: null);
    }

    private IActionResult Answer(ProposalResult? result, EvidencePurpose purpose, string title, string? text)
    {
        if (result is null) return NotFound();
        if (result.Refusal is { } refusal) return Refused(result.Proposal, refusal);
        TempData.AddNotice(NoticeKind.Success, title, $"{JapaneseDate.Time(clock.UtcNow)}。{text}");
        return Redirect(EvidenceAddress.BackOf(result.Proposal.Id, purpose));
    }

    /// <summary>Who never may gets 403; who may at another time reads why not now.</summary>
    private IActionResult Refused(Proposal proposal, ProposalRefusal refusal)
    {
        if (refusal == ProposalRefusal.Forbidden) return Forbid();
        TempData.AddNotice(NoticeKind.Attention, "件数の推移は変えていません", EvidenceAccess.MessageOf(refusal, proposal.State));
        return Redirect(EvidenceAddress.Of(proposal.Id));
    }
}
