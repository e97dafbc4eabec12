using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Writing;

/// <summary>What a person decides where somebody else changed the same field of a draft first.</summary>
[RequirePermission(Permission.WriteProposals)]
public sealed class DraftConflictController(DraftQueries drafts, WritingDesk desk, DraftConflicts conflicts, CurrentStaff current) : Controller
{
    [HttpPost(WritingAddress.Conflict)]
    public async Task<IActionResult> Decide(int id, DraftConflictForm form, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(current.Person, id, cancellationToken) is not { Proposal: { } proposal }) return NotFound();
        if (!current.Person.IsIn(proposal.UnitId)) return Forbid();
        var asked = form.Texts().Where(each => each.Text is not null).Select(each => DraftField.Named(each.Field)).ToList();
        if (!ModelState.IsValid) return View("Conflict", await conflicts.PageAsync(proposal, form, asked, cancellationToken));
        form.Key = proposal.Key;
        form.Decide();
        var answer = await desk.SaveAsync(form, ModelState, cancellationToken);
        if (answer.Merge is { Conflicts.Count: > 0 } merge)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Conflict", await conflicts.PageAsync(answer.Proposal!, form, merge.Conflicts, cancellationToken));
        }
        TempData.AddNotice(
            answer.Outcome == DeskOutcome.Saved ? NoticeKind.Success : NoticeKind.Attention,
            answer.Outcome == DeskOutcome.Saved ? "選んだ内容で下書きを保存しました" : $"まだ保存していません。この提案はいま「{proposal.State.Label()}」のため、書き直せません。",
            answer.Outcome == DeskOutcome.Saved ? $"{JapaneseDate.Time(answer.Proposal!.UpdatedAt)}、{current.Person.Name}。" : null);
        return LocalRedirect(answer.Outcome == DeskOutcome.Saved ? WritingAddress.EditOf(id) : WritingAddress.Of(id));
    }
}
