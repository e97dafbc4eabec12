using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>Another 主務課, one answer for several.</summary>
[RequirePermission(Permission.HandleProposals)]
public sealed class HandlingController(ProposalReassignment reassignment, ProposalLinks links, DossierPages pages, CurrentStaff current, BusinessClock clock) : DossierFormController(pages, current, clock)
{
    [HttpPost(DossierAddress.Reassign)]
    public async Task<IActionResult> Reassign(int id, CancellationToken cancellationToken)
    {
        var form = new ReassignForm();
        if (!await ReadAsync(form, FormNames.Reassign)) return await AgainAsync(id, FormNames.Reassign, cancellationToken);
        return await AnswerAsync(id, FormNames.Reassign, await reassignment.ReassignAsync(Person, id, form.Request(), cancellationToken), "主務課を移しました", cancellationToken);
    }

    [HttpPost(DossierAddress.Link)]
    public async Task<IActionResult> Link(int id, CancellationToken cancellationToken)
    {
        var form = new LinkForm();
        if (!await ReadAsync(form, FormNames.Link)) return await AgainAsync(id, FormNames.Link, cancellationToken);
        return await AnswerAsync(id, FormNames.Link, await links.LinkAsync(Person, id, form.Lead, form.Version!.Value, cancellationToken), "合わせて回答することにしました", cancellationToken);
    }

    [HttpPost(DossierAddress.Unlink)]
    public async Task<IActionResult> Unlink(int id, CancellationToken cancellationToken)
    {
        var form = new LinkForm();
        if (!await ReadAsync(form, FormNames.Unlink)) return await AgainAsync(id, FormNames.Unlink, cancellationToken);
        return await AnswerAsync(id, FormNames.Unlink, await links.UnlinkAsync(Person, id, form.Version!.Value, cancellationToken), "合わせて回答するのをやめました", cancellationToken);
    }
}
