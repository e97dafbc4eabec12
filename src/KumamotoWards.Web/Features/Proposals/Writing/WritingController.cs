using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Attachments;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Writing;

/// <summary>Writing a proposal: a new one, and a draft or returned one of the person's unit.</summary>
[RequirePermission(Permission.WriteProposals)]
public sealed class WritingController(WritingPages pages, WritingDesk desk, DraftConflicts conflicts, CurrentStaff current) : Controller
{
    /// <summary>Of all that is sent at once: it is read, so that the text beside the files is not lost, and each file told what is wrong.</summary>
    private const int LargestRequest = 3 * AttachmentLimits.TotalBytes;

    private const string FormView = "Edit";

    [HttpGet(WritingAddress.New)]
    public async Task<IActionResult> New(string? problem, CancellationToken cancellationToken) =>
        Show(DraftForm.Of<WritingForm>(Guid.NewGuid(), DraftForm.Blank), (await pages.ReadAsync(id: null, cancellationToken: cancellationToken))!, problem);

    [HttpPost(WritingAddress.New), UploadLimit(LargestRequest, WritingAddress.NewTooLarge)]
    public async Task<IActionResult> New(WritingForm form, CancellationToken cancellationToken)
    {
        if (form.Key == Guid.Empty) form.Key = Guid.NewGuid();
        if (!form.IsBlank) return await TakeAsync(form, id: null, cancellationToken);
        var page = (await pages.ReadAsync(id: null, form.Content(), cancellationToken))!;
        if (!form.Submits) ModelState.AddModelError("", "まだ何も書かれていません。件名か課題などを入力すると、下書きを保存できます。");
        else foreach (var item in page.Checklist.Where(item => item.IsBlocking)) ModelState.TryAddModelError(item.Field, item.Message);
        return Show(form, page);
    }

    [HttpGet(WritingAddress.Edit)]
    public async Task<IActionResult> Edit(int id, string? problem, CancellationToken cancellationToken)
    {
        if (await pages.ReadAsync(id, cancellationToken: cancellationToken) is not { Draft.Proposal: { } proposal } page) return NotFound();
        if (!current.Person.IsIn(proposal.UnitId)) return Forbid();
        if (ProposalDrafts.MayWrite(current.Person, proposal)) return Show(FormOf(proposal), page, problem);
        TempData.AddNotice(NoticeKind.Information, Closed(proposal));
        return LocalRedirect(WritingAddress.Of(id));
    }

    [HttpPost(WritingAddress.Edit), UploadLimit(LargestRequest, WritingAddress.EditTooLarge)]
    public async Task<IActionResult> Edit(int id, WritingForm form, CancellationToken cancellationToken)
    {
        if (await pages.ReadAsync(id, cancellationToken: cancellationToken) is not { Draft.Proposal: { } proposal }) return NotFound();
        if (!current.Person.IsIn(proposal.UnitId)) return Forbid();
        form.Key = proposal.Key;
        return await TakeAsync(form, id, cancellationToken);
    }

    [HttpGet(WritingAddress.Aside)]
    public async Task<IActionResult> Aside(int id, CancellationToken cancellationToken) =>
        await pages.ReadAsync(id, cancellationToken: cancellationToken) is { Draft.Proposal: { } proposal } page && ProposalDrafts.MayWrite(current.Person, proposal)
            ? PartialView("_Aside", page)
            : NotFound();

    private async Task<IActionResult> TakeAsync(WritingForm form, int? id, CancellationToken cancellationToken)
    {
        var answer = await desk.TakeAsync(form, ModelState, cancellationToken);
        switch (answer.Outcome)
        {
            case DeskOutcome.NotFound:
                return NotFound();
            case DeskOutcome.Saved:
                TempData.AddNotice(NoticeKind.Success, "下書きを保存しました", $"{JapaneseDate.Time(answer.Proposal!.UpdatedAt)}、{current.Person.Name}。{answer.Done}{answer.News}");
                return LocalRedirect(WritingAddress.EditOf(answer.Proposal.Id));
            case DeskOutcome.Submitted:
                TempData.AddNotice(NoticeKind.Success, "区に回付しました", $"{JapaneseDate.Time(answer.Proposal!.UpdatedAt)}、{current.Person.Name}。区の決裁者が確認すると、本庁に提出されます。");
                return LocalRedirect(WritingAddress.Of(answer.Proposal.Id));
            case DeskOutcome.Conflict:
                Response.StatusCode = StatusCodes.Status409Conflict;
                return View("Conflict", await conflicts.PageAsync(answer.Proposal!, form, answer.Merge!.Conflicts, cancellationToken));
            default:
                return await AgainAsync(form, answer, answer.Proposal?.Id ?? id, cancellationToken);
        }
    }

    private async Task<IActionResult> AgainAsync(WritingForm form, DeskAnswer answer, int? id, CancellationToken cancellationToken)
    {
        if (await pages.ReadAsync(id, form.Content(), cancellationToken) is not { } page) return NotFound();
        if (answer.Outcome == DeskOutcome.Closed)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", $"まだ保存していません。{Closed(answer.Proposal!)}書いた内容は下に残っています。必要なところを書き留めてください。");
        }
        if (answer.Outcome == DeskOutcome.News) ViewBag.News = answer.News;
        // What was saved is shown as it is saved; what could not be read, as it was typed.
        if (answer.Merge is null) return Show(form, page);
        foreach (var saved in ModelState.Where(entry => entry.Value?.AttemptedValue is not null && entry.Value.Errors.Count == 0).ToList()) ModelState.Remove(saved.Key);
        return Show(FormOf(answer.Proposal!), page);
    }

    private static WritingForm FormOf(Proposal proposal)
    {
        var form = DraftForm.Of<WritingForm>(proposal.Key, proposal.Content);
        form.Unit = proposal.UnitId;
        return form;
    }

    private static string Closed(Proposal proposal) => $"この提案はいま「{proposal.State.Label()}」のため、書き直せません。";

    private ViewResult Show(WritingForm form, WritingPage page, string? problem = null)
    {
        if (problem == "too-large") ModelState.AddModelError(nameof(form.Files), $"ファイルが大きすぎるため、受け取れませんでした（{AttachmentLimits.Words}）。");
        ViewBag.Page = page;
        return View(FormView, form);
    }
}
