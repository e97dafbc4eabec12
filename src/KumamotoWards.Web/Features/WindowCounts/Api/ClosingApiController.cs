using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Web.Features.WindowCounts.Closing;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Api;

/// <summary>The way of the months: where they stand, and their steps.</summary>
[ApiController]
[Route("/api/v1/window-counts/closing")]
[Tags("窓口件数")]
public sealed class ClosingApiController(ClosingBoardQueries boards, ClosingService closing, CurrentStaff current) : ControllerBase
{
    private const string BadMonth = "month は YYYY-MM の形で指定してください。";

    [HttpGet, RequirePermission(Permission.ReadSharedFigures)]
    [EndpointSummary("月の締めの状態を読む")]
    [EndpointDescription("その月の件数がある窓口すべての状態。version は、手続きを送るときに付けます。")]
    [ProducesResponseType<ClosingResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<IActionResult> Read(string? month, CancellationToken cancellationToken)
    {
        if (ClosingAddress.ReadMonth(month) is not { } first) return this.Refuse(StatusCodes.Status400BadRequest, "bad-month", BadMonth);
        var board = await boards.OfMonthAsync(first, cancellationToken);
        return Ok(new ClosingResponse(
            ClosingAddress.Write(first), board.Due.Of(first), [.. from row in board.Rows from cell in row.Cells select OfficeMonthResponse.Of(row, cell)]));
    }

    [HttpPost("{office}/{month}/{step}"), RequirePermission(Permission.CloseMonths)]
    [EndpointSummary("月の手続きを進める")]
    [EndpointDescription("step は submit、withdraw、return、approve、lock、reopen、request-reopen のどれか。表示したあとに変わった月は 409（changed-meanwhile）です。")]
    [ProducesResponseType<MonthMovedResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict, "application/problem+json")]
    public async Task<IActionResult> Take(string office, string month, string step, ClosingStepRequest request, CancellationToken cancellationToken)
    {
        if (MonthText.Action(step) is not { } action) return this.Refuse(StatusCodes.Status404NotFound, "unknown-step", $"手続き「{step}」はありません。");
        if (ClosingAddress.ReadMonth(month) is not { } first) return this.Refuse(StatusCodes.Status400BadRequest, "bad-month", BadMonth);
        if (request.ReadVersion() is not { } version)
            return this.Refuse(StatusCodes.Status400BadRequest, "bad-version", "version には、GET で受け取った文字列を指定してください。");
        if (request.HasBadReason) return this.Refuse(StatusCodes.Status400BadRequest, "bad-reason", "reason は文字列か null で指定してください。");
        var result = await closing.MoveAsync(current.Person, new MonthRequest(office, first, action, version, request.Reason.AsText()), cancellationToken);
        return result.Refusal is { } refusal
            ? this.Refuse(StatusOf(refusal), refusal.Code(), result.Message!, ("version", MonthVersion.Write(result.Revision)))
            : Ok(new MonthMovedResponse(office, ClosingAddress.Write(first), result.State.Slug(), MonthVersion.Write(result.Revision)));
    }

    private static int StatusOf(MonthRefusal refusal) => refusal switch
    {
        MonthRefusal.UnknownOffice or MonthRefusal.UnknownMonth => StatusCodes.Status404NotFound,
        MonthRefusal.Forbidden or MonthRefusal.OwnSubmission => StatusCodes.Status403Forbidden,
        MonthRefusal.ReasonRequired or MonthRefusal.ReasonTooLong => StatusCodes.Status400BadRequest,
        MonthRefusal.ChangedMeanwhile or MonthRefusal.WrongState or MonthRefusal.MonthNotOver or MonthRefusal.Blanks or MonthRefusal.Unconfirmed
            or MonthRefusal.BranchesNotApproved => StatusCodes.Status409Conflict,
    };
}
