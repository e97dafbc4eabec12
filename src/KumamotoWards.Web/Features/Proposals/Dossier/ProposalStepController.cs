using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>The steps of a proposal, each at an address of its own.</summary>
public sealed class ProposalStepController(ProposalService proposals, DossierPages pages, CurrentStaff current, BusinessClock clock) : DossierFormController(pages, current, clock)
{
    [HttpPost(DossierAddress.Step), RequirePermission(Permission.MoveProposals)]
    public async Task<IActionResult> Take(int id, string step, CancellationToken cancellationToken)
    {
        if (ProposalText.Action(step) is not { } action) return NotFound();
        var form = DecisionForm.For(action);
        if (!await ReadAsync(form, step)) return await AgainAsync(id, step, cancellationToken);
        var result = await proposals.MoveAsync(Person, new ProposalRequest(id, action, form.Version!.Value, form.Decision), cancellationToken);
        return await AnswerAsync(id, step, result, StepText.Done(action), cancellationToken);
    }
}
