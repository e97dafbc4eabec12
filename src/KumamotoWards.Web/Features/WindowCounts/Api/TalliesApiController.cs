using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Tallies;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Api;

/// <summary>What counters at a window have tapped.</summary>
[ApiController]
[Tags("窓口件数")]
public sealed class TalliesApiController(TallyService tallies, CurrentStaff current) : ControllerBase
{
    [HttpPost("/api/v1/window-counts/tallies"), RequirePermission(Permission.EnterCounts)]
    [EndpointSummary("タップ集計を送る")]
    [EndpointDescription("形の正しくない行が 1つでもあれば 400 で全行の理由を返し、何も数えません。ほかは 1行ずつ判断します：既知の id は duplicates、締めた月や 0 を下回る行は held（サーバーに保留）、残りは accepted。")]
    [ProducesResponseType<TalliesResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden, "application/problem+json")]
    public async Task<IActionResult> Record(TallyRequest request, CancellationToken cancellationToken)
    {
        if (this.LineCount(request.Lines?.Count) is { } refusal) return refusal;
        var read = ReadLines<TallyLine>.Of(request.Lines!, TallyRequestLine.Read);
        var result = read.Malformed.Count == 0
            ? await tallies.RecordAsync(current.Person, request.Office, read.Lines, cancellationToken)
            : await tallies.CheckAsync(current.Person, request.Office, read.Lines, cancellationToken) ?? new TalliesInvalid([]);
        return result switch
        {
            TalliesRecorded recorded => Ok(TalliesResponse.Of(recorded)),
            TalliesInvalid invalid => this.Lines(StatusCodes.Status400BadRequest, read.With(invalid.Errors)),
            TalliesForbidden forbidden => this.Forbidden(forbidden.Message),
            _ => throw new InvalidOperationException($"No answer for {result.GetType().Name}."),
        };
    }
}
