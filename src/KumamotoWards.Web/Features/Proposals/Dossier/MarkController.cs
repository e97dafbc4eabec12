using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>異例・重要.</summary>
public sealed class MarkController(ProposalMarking marking, DossierPages pages, CurrentStaff current, BusinessClock clock) : DossierFormController(pages, current, clock)
{
    [HttpPost(DossierAddress.Mark), RequirePermission(Permission.MoveProposals)]
    public async Task<IActionResult> Mark(int id, CancellationToken cancellationToken)
    {
        var form = new MarkForm();
        if (!await ReadAsync(form, FormNames.Mark)) return await AgainAsync(id, FormNames.Mark, cancellationToken);
        var result = await marking.MarkAsync(Person, id, form.IsExceptional, form.Version!.Value, cancellationToken);
        return await AnswerAsync(id, FormNames.Mark, result, form.IsExceptional ? "異例・重要の印を付けました" : "異例・重要の印を外しました", cancellationToken);
    }
}
