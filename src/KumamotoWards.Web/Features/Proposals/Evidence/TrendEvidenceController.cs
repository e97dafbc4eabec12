using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Evidence;

/// <summary>この推移を提案の根拠にする: from a view of the yearly trend to a proposal, one's own or a new one.</summary>
[RequirePermission(Permission.WriteProposals)]
public sealed class TrendEvidenceController(TrendEvidencePages pages, EvidenceService evidence, EvidenceBeginnings beginnings, CurrentStaff current, BusinessClock clock) : Controller
{
    private const string FormView = "OfTrend";

    [HttpGet(EvidenceAddress.OfTrend)]
    public async Task<IActionResult> New(TrendViewForm view, CancellationToken cancellationToken) =>
        View(FormView, await pages.ReadAsync(TrendEvidenceForm.Of(view), ModelState, cancellationToken));

    [HttpPost(EvidenceAddress.OfTrend)]
    public async Task<IActionResult> Add(TrendEvidenceForm form, CancellationToken cancellationToken)
    {
        ProposalResult? result = null;
        var added = ModelState.IsValid && await ModelState.TryAsync(async () => result = await AddToAsync(form, cancellationToken), _ => "");
        if (!added) return View(FormView, await pages.ReadAsync(form, ModelState, cancellationToken));
        if (result is null) return NotFound();
        if (result.Refusal is { } refusal)
        {
            if (refusal == ProposalRefusal.Forbidden) return Forbid();
            ModelState.AddModelError(nameof(form.Target), EvidenceAccess.MessageOf(refusal, result.Proposal.State));
            return View(FormView, await pages.ReadAsync(form, ModelState, cancellationToken));
        }
        TempData.AddNotice(NoticeKind.Success, "件数の推移を付けました", $"{JapaneseDate.Time(clock.UtcNow)}。いまの値を固定しました。あとで件数が変わっても、この図は変わりません。");
        return LocalRedirect(EvidenceAddress.BackOf(result.Proposal.Id, EvidencePurpose.Reason));
    }

    private async Task<ProposalResult?> AddToAsync(TrendEvidenceForm form, CancellationToken cancellationToken)
    {
        var request = await pages.RequestAsync(form, cancellationToken);
        return form.ProposalId is { } id
            ? await evidence.AddAsync(current.Person, id, request, form.Caption!, cancellationToken)
            : await beginnings.BeginAsync(current.Person, form.UnitId!.Value, form.Key, request, form.Caption!, cancellationToken);
    }
}
