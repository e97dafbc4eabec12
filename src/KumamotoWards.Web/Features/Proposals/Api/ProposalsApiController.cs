using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Api;

/// <summary>Proposals: read, begin and bring on their way.</summary>
[ApiController]
[Route("/api/v1/proposals")]
[Tags("提案")]
public sealed class ProposalsApiController(
    ProposalDetailQueries details, ProposalDrafts drafts, ProposalService proposals, OrganizationQueries organization, CurrentStaff current) : ControllerBase
{
    private const string Missing = "この番号の提案はないか、まだ公開されていません。";

    [HttpGet("{id:int}"), RequirePermission(Permission.ReadProposals)]
    [EndpointSummary("提案を1件読む")]
    [EndpointDescription("内容、経過、回答と、いま行える手続き（actions）。version は、手続きを送るときに付けます。提出の前は、提案した所属と区の決裁者だけが読めます。")]
    [ProducesResponseType<ProposalResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public async Task<IActionResult> Read(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } found ? Ok(found) : NotThere();

    [HttpPost, RequirePermission(Permission.WriteProposals)]
    [EndpointSummary("提案を下書きする")]
    [EndpointDescription("所属の下書きになります。件名と種別は必須、ほかは提出（submit）までに入力します。")]
    [ProducesResponseType<ProposalResponse>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden, "application/problem+json")]
    public async Task<IActionResult> Create(ProposalDraftRequest request, CancellationToken cancellationToken)
    {
        var read = request.Read(await organization.DirectoryAsync(cancellationToken));
        if (read.Errors.Count > 0) return this.Refuse(StatusCodes.Status400BadRequest, "invalid", string.Join(' ', read.Errors.Values), ("errors", read.Errors));
        if (read.UnitId is { } unit && !ProposalDrafts.UnitsOf(current.Person).Any(each => each.UnitId == unit))
            return this.Refuse(StatusCodes.Status403Forbidden, "forbidden", "この所属の提案を書く権限がありません。");
        var draft = await drafts.CreateAsync(current.Person, read.Content, read.UnitId, cancellationToken: cancellationToken);
        return CreatedAtAction(nameof(Read), new { id = draft.Id }, await FindAsync(draft.Id, cancellationToken));
    }

    [HttpPost("{id:int}/{step}"), RequirePermission(Permission.MoveProposals)]
    [EndpointSummary("提案の手続きを進める")]
    [EndpointDescription(
        "action は submit、endorse、accept、start-review、adopt、adopt-in-part、defer、decline、start、complete、return、withdraw のどれか。"
        + "読めない提案は 404、権限がなければ 403、表示したあとに変わった提案（changed-meanwhile）といまの状態ではできない手続き（wrong-state）は 409 です。")]
    [ProducesResponseType<ProposalResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict, "application/problem+json")]
    public async Task<IActionResult> Take(int id, string step, ProposalStepRequest request, CancellationToken cancellationToken)
    {
        if (ProposalText.Action(step) is not { } action) return this.Refuse(StatusCodes.Status404NotFound, "unknown-action", $"手続き「{step}」はありません。");
        if (request.ReadVersion() is not { } version) return this.Refuse(StatusCodes.Status400BadRequest, "bad-version", "version には、GET で受け取った文字列を指定してください。");
        var (decision, errors) = request.Read();
        if (errors.Count > 0) return this.Refuse(StatusCodes.Status400BadRequest, "invalid", string.Join(' ', errors.Values), ("errors", errors));
        var result = await proposals.MoveAsync(current.Person, new ProposalRequest(id, action, version, decision), cancellationToken);
        if (result is null) return NotThere();
        return result.Refusal is { } refusal
            ? this.Refuse(StatusOf(refusal), refusal.Code(), result.Message!, ("version", ProposalVersion.Write(result.Proposal.Version)))
            : Ok(await FindAsync(id, cancellationToken));
    }

    private async Task<ProposalResponse?> FindAsync(int id, CancellationToken cancellationToken) =>
        await details.FindAsync(current.Person, id, cancellationToken) is { } found
            ? ProposalResponse.Of(found, await organization.DirectoryAsync(cancellationToken))
            : null;

    private ObjectResult NotThere() => this.Refuse(StatusCodes.Status404NotFound, "unknown-proposal", Missing);

    private static int StatusOf(ProposalRefusal refusal) => refusal switch
    {
        ProposalRefusal.Forbidden or ProposalRefusal.ForbiddenToDeputies => StatusCodes.Status403Forbidden,
        ProposalRefusal.ReasonRequired or ProposalRefusal.Invalid or ProposalRefusal.Incomplete => StatusCodes.Status400BadRequest,
        ProposalRefusal.ChangedMeanwhile or ProposalRefusal.WrongState or ProposalRefusal.AnsweredElsewhere => StatusCodes.Status409Conflict,
    };
}
