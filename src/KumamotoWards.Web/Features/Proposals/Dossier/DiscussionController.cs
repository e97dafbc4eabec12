using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>Questions, replies, words and internal notes.</summary>
[RequirePermission(Permission.MoveProposals)]
public sealed class DiscussionController(ProposalDiscussion discussion, DossierPages pages, CurrentStaff current, BusinessClock clock) : DossierFormController(pages, current, clock)
{
    [HttpPost(DossierAddress.Ask)]
    public Task<IActionResult> Ask(int id, CancellationToken cancellationToken) =>
        SayAsync(id, FormNames.Ask, "質問を送りました。答えが届くまで、回答の期限は止まります", words => discussion.AskAsync(Person, id, words, cancellationToken), cancellationToken);

    [HttpPost(DossierAddress.Reply)]
    public Task<IActionResult> Reply(int id, int question, CancellationToken cancellationToken) =>
        SayAsync(id, FormNames.Reply(question), "質問に答えました", words => discussion.ReplyAsync(Person, id, question, words, cancellationToken), cancellationToken);

    [HttpPost(DossierAddress.Comment)]
    public Task<IActionResult> Comment(int id, CancellationToken cancellationToken) =>
        SayAsync(id, FormNames.Comment, "発言を載せました", words => discussion.CommentAsync(Person, id, words, cancellationToken), cancellationToken);

    [HttpPost(DossierAddress.Note)]
    public Task<IActionResult> Note(int id, CancellationToken cancellationToken) =>
        SayAsync(id, FormNames.Note, "内部メモを残しました。本庁の職員だけに見えます", words => discussion.NoteAsync(Person, id, words, cancellationToken), cancellationToken);

    private async Task<IActionResult> SayAsync(int id, string name, string done, Func<ProposalWords, Task<ProposalResult?>> say, CancellationToken cancellationToken)
    {
        var form = new WordsForm();
        return await ReadAsync(form, name)
            ? await AnswerAsync(id, name, await say(form.Words), done, cancellationToken)
            : await AgainAsync(id, name, cancellationToken);
    }
}
