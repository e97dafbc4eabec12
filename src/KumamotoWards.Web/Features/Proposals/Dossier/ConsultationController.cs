using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Consultations;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>合議: asked for by the 主務課, given by the sections.</summary>
[RequirePermission(Permission.HandleProposals)]
public sealed class ConsultationController(ProposalConsultations consultations, DossierPages pages, CurrentStaff current, BusinessClock clock) : DossierFormController(pages, current, clock)
{
    [HttpPost(DossierAddress.Consult)]
    public async Task<IActionResult> Ask(int id, CancellationToken cancellationToken)
    {
        var form = new ConsultationForm();
        if (!await ReadAsync(form, FormNames.Consult)) return await AgainAsync(id, FormNames.Consult, cancellationToken);
        return await AnswerAsync(id, FormNames.Consult, await consultations.AskAsync(Person, id, form.Request, cancellationToken), "合議を求めました", cancellationToken);
    }

    [HttpPost(DossierAddress.Opinion)]
    public async Task<IActionResult> Give(int id, int consultation, CancellationToken cancellationToken)
    {
        var (form, name) = (new OpinionForm(), FormNames.Opinion(consultation));
        if (!await ReadAsync(form, name)) return await AgainAsync(id, name, cancellationToken);
        return await AnswerAsync(id, name, await consultations.GiveAsync(Person, id, consultation, form.Request, cancellationToken), "課の意見を記録しました", cancellationToken);
    }
}
